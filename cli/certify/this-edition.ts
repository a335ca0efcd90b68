/** The edition of the suite that this process runs. */
import { type Edition, editionOf } from '../../reports/certificate/edition';
import { thisProject } from '../../reports/project';

export function thisEdition(): Edition {
  const { root, catalogue } = thisProject();
  return editionOf(root, catalogue);
}
