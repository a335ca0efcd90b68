/** The features in Chinese, for whoever shows them; `npm test` holds that they say the same. */
import { join } from 'node:path';
import { Edition } from './edition';
import { englishFeatures } from './features';
import { Sentences } from './sentences';
import { loadTexts } from './texts';

/** The text of each edition, by the feature. @throws Error for what the catalogue does not have */
export function editions(): Map<string, string> {
  const texts = loadTexts();
  const edition = new Edition(texts, new Sentences(texts));
  return new Map(
    englishFeatures(join(__dirname, '..', '..')).map(({ id, source }) => [id, edition.write(id, source)]),
  );
}
