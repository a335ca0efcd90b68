/** The features in Chinese, for whoever shows them; `npm test` holds that they say the same. */
import { join } from 'node:path';
import { Edition } from './edition';
import { type EnglishFeature, englishFeatures } from './features';
import { Sentences } from './sentences';
import { loadTexts } from './texts';

/** The text of each edition, by the feature; none of a feature that has something without a Chinese text. */
export function editions(): Map<string, string> {
  const texts = loadTexts();
  const edition = new Edition(texts, new Sentences(texts));
  const written = ({ id, source }: EnglishFeature): [string, string][] => {
    try {
      return [[id, edition.write(id, source)]];
    } catch {
      // The command `features` tells what is missing.
      return [];
    }
  };
  return new Map(englishFeatures(join(__dirname, '..', '..')).flatMap(written));
}
