/** What features say in Chinese, for reports: names of scenarios and texts of steps, of each feature once it is asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Feature, inEdition, readFeature } from '../site/feature';
import { nameIn } from '../site/scenarios';
import { Edition } from './edition';
import { Sentences } from './sentences';
import { loadTexts } from './texts';

const FEATURES = join(__dirname, '..', '..', 'features');

class ChineseFeatures {
  private readonly texts = loadTexts();
  private readonly sentences = new Sentences(this.texts);
  private readonly edition = new Edition(this.texts, this.sentences);
  private readonly features = new Map<string, readonly Feature[]>();
  private readonly steps = new Map<string, string>();

  name(id: string): string {
    const [feature = ''] = id.split(': ');
    const known = this.features.get(feature) ?? this.read(feature);
    this.features.set(feature, known);
    const name = nameIn(known, id);
    return name === id ? '' : `${feature}：${name}`;
  }

  step(text: string): string {
    const known = this.steps.get(text) ?? this.translated(text);
    this.steps.set(text, known);
    return known;
  }

  private translated(text: string): string {
    try {
      return this.sentences.translate(text, 'english');
    } catch {
      // It is no step of a feature, or has a word that no list has.
      return '';
    }
  }

  /** None of a feature that is not there, or has something without a Chinese text. */
  private read(id: string): Feature[] {
    try {
      const source = readFileSync(join(FEATURES, `${id}.feature`), 'utf8');
      return [inEdition(readFeature(id, source), this.edition.write(id, source))];
    } catch {
      // A feature of somebody else's, which a run may have.
      return [];
    }
  }
}

let features: ChineseFeatures | undefined;

/** `gateway/sign-in：坐席签入`; '' where there is no Chinese name. @param id of the scenario */
export function chineseName(id: string): string {
  features ??= new ChineseFeatures();
  return features.name(id);
}

/** '' for what is no step, or has no Chinese text. @param text of the step, with the values of its example in place */
export function chineseStep(text: string): string {
  features ??= new ChineseFeatures();
  return features.step(text);
}
