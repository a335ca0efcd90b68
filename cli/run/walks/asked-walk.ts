/** Reads `--walk`: actions of a model, one after another. */
import type { IRunConfiguration } from '@cucumber/cucumber/api';

import { ConfigurationError } from '../../../fixtures/targets/configuration-error';
import { didYouMean } from '../../../fixtures/targets/did-you-mean';
import type { InterfaceName } from '../../../schemas/catalogue';
import { loadModels } from '../../../schemas/models/load-model';
import type { Model } from '../../../schemas/models/model';
import { actionIn, walkOf } from '../../../schemas/models/walk';
import type { Chosen } from '../select';
import { type NamedWalk, WalkFiles } from './walk-file';

interface ReadWalk extends NamedWalk {
  model: Model;
}

/** The one scenario of a run that was asked for a walk. */
export class AskedWalk {
  private readonly walk: ReadWalk;
  private readonly files = new WalkFiles();

  /** As {@link readWalk}. */
  constructor(text: string, interfaces: readonly InterfaceName[]) {
    this.walk = readWalk(text, interfaces);
  }

  /** The scenario, in a file that is there until it is removed. */
  chosen(sources: IRunConfiguration['sources']): Chosen {
    const { model } = this.walk;
    const paths = [this.files.write(model, 'walk', this.walk)];
    const interfaces = [...model.interfaces];
    return { sources: { ...sources, paths }, count: 1, plan: [], interfaces, missed: [] };
  }

  remove(): void {
    this.files.remove();
  }
}

/**
 * @param text `sign-in, sign-out`, or with the name of the model before it: `gateway: sign-in, sign-out`
 * @param interfaces those that the run may judge
 * @throws ConfigurationError that says what is wrong: no such model, no such action, or no such walk
 */
export function readWalk(text: string, interfaces: readonly InterfaceName[], all = loadModels()): ReadWalk {
  const refuse = (what: string) =>
    new ConfigurationError(`--walk "${text}": ${what}${what.endsWith('?') ? '' : '.'}`);
  const [, prefix, list = ''] = /^(?:\s*([\w-]+)\s*:)?(.*)$/s.exec(text) ?? [];
  const names = list.split(',').map((name) => name.trim());
  if (names.includes('')) throw refuse('expected actions of a model, with commas between them');
  const known = all.filter(({ system }) => prefix === undefined || system === prefix);
  if (known.length === 0) {
    const there = all.map(({ system }) => system);
    throw refuse(
      `there is no model "${prefix}"${didYouMean(prefix ?? '', there) || `; there are ${there.join(', ')}`}`,
    );
  }
  const own = known.filter((model) => model.interfaces.every((each) => interfaces.includes(each)));
  if (own.length === 0) {
    const models = known.map(({ system }) => system).join(', ');
    throw refuse(`there is a model of ${models} only, which the target does not offer or --only leaves out`);
  }
  const fitting = own.filter(({ actions }) => names.every((name) => actionIn(name) in actions));
  const [model, other] = fitting;
  if (!model) throw refuse(unknownAction(names, own));
  if (other)
    throw refuse(`several models have these actions; begin with "${model.system}:" or "${other.system}:"`);
  const steps = walkOf(model, names);
  if (typeof steps === 'string') throw refuse(steps);
  return { model, name: names.join(', '), steps };
}

/** The first name that no model has together with those before it. */
function unknownAction(names: readonly string[], models: readonly Model[]): string {
  const there = models.flatMap(({ actions }) => Object.keys(actions));
  const stray = names.map(actionIn).find((name) => !there.includes(name));
  if (stray === undefined) return 'no one model has all of these actions';
  return `there is no action "${stray}"${didYouMean(stray, there) || `; there are ${there.join(', ')}`}`;
}
