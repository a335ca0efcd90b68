/** Prepares the page of states: of each model who is in which state, and what leads from one to another. */
import { say } from '../../fixtures/texts/texts';
import { loadModels } from '../../schemas/models/load-model';
import type { Model } from '../../schemas/models/model';
import { transitionsOf } from '../../schemas/models/reachable';
import { type Page, siteTemplate, written } from './site';

const TEMPLATE = siteTemplate('states');

export function statesPageText(page: Page): string {
  const { t } = page.reader;
  return written(page, TEMPLATE, {
    title: t.states ?? '',
    models: loadModels().map((each) => modelView(each, page)),
  });
}

function modelView(model: Model, { reader, linkTo }: Page) {
  const isEnglish = reader.language === 'en';
  const transitions = transitionsOf(model);
  return {
    system: model.system,
    title: isEnglish ? model.title : '',
    parties: Object.entries(model.parties).map(([party, { start, states }]) => ({
      party,
      start,
      states: Object.entries(states).map(([name, text]) => ({
        name,
        text: isEnglish ? text : '',
        ways: Object.keys(states).flatMap((to) => {
          const names = transitions
            .filter((each) => each.action.of === party && each.from === name && each.to === to)
            .map((each) => each.name);
          return names.length === 0 ? [] : [{ to, names: names.join(', ') }];
        }),
      })),
    })),
    actions: Object.entries(model.actions).map(([name, { text, entries }]) => ({
      name,
      text: isEnglish ? text : '',
      outcomes: entries.flatMap(({ in: states, outcomes = [] }) =>
        outcomes.map((outcome) => ({
          states: states.join(', '),
          text: isEnglish ? outcome.text : '',
          to: outcome.to === 'same' ? '' : outcome.to,
          line: outcome.line === undefined ? '' : say(reader.language, 'site.line', { line: outcome.line }),
          erratum: outcome.erratum ?? '',
          href: outcome.erratum === undefined ? '' : linkTo(outcome.erratum),
        })),
      ),
    })),
  };
}
