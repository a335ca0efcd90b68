/** The statement of a certificate as a page, which can be printed: what was claimed, what was shown, how to verify it. */
import { join } from 'node:path';
import { type Language, say, type TextKey } from '../../fixtures/texts/texts';
import { answersOf } from '../../schemas/proforma/answers';
import { OPTIONS } from '../../schemas/proforma/proforma';
import { htmlDocument } from '../html/document';
import { OUTCOMES } from '../results';
import { siteAddress } from '../site/base';
import { toldIn } from '../told';
import { shortened, visibleLine } from '../visible';
import { outcomeOf } from './statement';
import { type Certified, countsOf, notOffered, type Untested, untested } from './summary';

const HTML = join(__dirname, '..', 'html');
/** Characters of a digest that tell editions apart. */
const DIGEST = 12;
/** What one sheet of paper has room for: reasons, failed rows, ids of one reason, characters of a line. */
const ROOM = { reasons: 8, failed: 6, ids: 1, line: 104 };

export function certificatePage(certified: Certified, language: Language): string {
  const text: Texts = Object.assign(
    (key: string, values?: Record<string, string | number>) =>
      say(language, `certificate.${key}` as TextKey, values),
    { told: (reason: string) => toldIn(language, reason) },
  );
  const { result, target, ics, edition, signedBy } = certified;
  const { result: outcome } = outcomeOf(result);
  const verdict = { PASSED: 'pass', WARNED: 'inconc', FAILED: 'fail' }[outcome];
  const name = visibleLine(`${target.name} ${target.version}`);
  const vendor = visibleLine(target.vendor);
  const time = visibleLine(result.startedAt ?? '')
    .slice(0, 16)
    .replace('T', ' ');
  const strict = result.selection?.strict ? text('strict') : '';
  const scenarios = result.selection?.scenarios ?? 0;
  const none = text('none');
  return htmlDocument(
    { file: join(HTML, 'certificate.hbs'), style: join(HTML, 'certificate.css') },
    {
      ...{ lang: language, verdict, name, kind: text('kind') },
      title: `${name}: ${text(outcome)}`,
      outcome: text(outcome),
      grounds: groundsOf(certified, text),
      facts: [
        [text('target'), name],
        [text('vendor'), vendor],
        [text('run'), text('time', { time, scenarios, strict })],
        [text('by'), text('key', { key: signedBy })],
        [text('edition'), visibleLine(`softphone-conformance ${edition.version}`)],
      ],
      digests: (['tables', 'features', 'schemas', 'package'] as const).map(
        (member) => `${member} ${visibleLine(edition[member]).slice(0, DIGEST)}`,
      ),
      claimed: text('claimed'),
      claims: [
        [text('interfaces'), ics.interfaces.join(', ')],
        [text('pages'), ics.claims.join(', ') || none],
        [text('options'), optionsOf(certified).join(', ') || none],
      ],
      shown: text('shown'),
      outcomes: OUTCOMES,
      interfaceHead: text('interface'),
      rows: countsOf(result).map((row) => ({
        name: row.name === '' ? text('total') : visibleLine(row.name),
        counts: OUTCOMES.map((each) => ({ outcome: each, count: row.counts[each] })),
        sum: OUTCOMES.reduce((sum, each) => sum + row.counts[each], 0),
      })),
      total: text('total'),
      failedHead: text('failed'),
      failed: failedOf(certified, text, language),
      untestedHead: text('untested'),
      untested: untestedOf(certified, text),
      verifyHead: text('verify'),
      steps: [text('stepKey', { vendor }), text('stepRun'), text('stepDone')],
    },
  );
}

interface Texts {
  (key: string, values?: Record<string, string | number>): string;
  /** What a run says, in the language of the page. */
  told(reason: string): string;
}

function groundsOf({ result }: Certified, text: Texts): string {
  const [counts] = countsOf(result)
    .slice(-1)
    .map((row) => row.counts);
  const { pass = 0, fail = 0, inapplicable = 0 } = counts ?? {};
  const judged = result.requirements.length - inapplicable;
  const { result: outcome } = outcomeOf(result);
  if (outcome === 'PASSED') return text('passedSays', { judged });
  if (outcome === 'WARNED') return text('warnedSays', { pass, judged });
  return fail > 0 ? text('failedSays', { fail, judged }) : text('scenariosFailed');
}

/** Those that differ from how the documents are read without a word. */
function optionsOf({ ics }: Certified): string[] {
  const answers = answersOf(ics);
  return Object.entries(OPTIONS)
    .filter(([id]) => answers.get(id) === 'yes')
    .map(([, { name, value }]) => (value === true ? name : `${name}: ${value}`));
}

/** An id leads to where the site shows it, where the recording names a site. */
interface Failed {
  text: string;
  id?: string;
  address?: string;
}

function failedOf({ result, docs }: Certified, text: Texts, language: Language): Failed[] {
  const reasons = new Map(
    [...result.requirements, ...(result.scenarios ?? [])].map(({ id, reason }) => [id, reason]),
  );
  const { failedTests } = outcomeOf(result);
  const told = failedTests.slice(0, ROOM.failed).map((id): Failed => {
    const said = sentence(`${id}: ${text.told(reasons.get(id) ?? '')}`);
    if (docs === undefined || !said.startsWith(id)) return { text: said };
    return { id, text: said.slice(id.length), address: siteAddress(docs, id, language) };
  });
  const more = failedTests.length - told.length;
  return more > 0 ? [...told, { text: text('more', { count: more }) }] : told;
}

function untestedOf(certified: Certified, text: Texts): string[] {
  const others = notOffered(certified);
  const all = untested(certified.result);
  const told = all.slice(0, ROOM.reasons).map((each) => sentence(untestedLine(each, text)));
  const more = all.length - told.length;
  return [
    ...(others.length > 0 ? [text('notOffered', { interfaces: others.join(', ') })] : []),
    ...told,
    ...(more > 0 ? [text('more', { count: more })] : []),
  ];
}

function untestedLine({ ids, reason }: Untested, text: Texts): string {
  const [first = ''] = ids;
  if (ids.length === 1) return `${first}: ${text.told(reason)}`;
  const rows = [...ids.slice(0, ROOM.ids), ...(ids.length > ROOM.ids ? ['…'] : [])].join(', ');
  return text('rows', { count: ids.length, rows, reason: text.told(reason) });
}

function sentence(of: string): string {
  return shortened(visibleLine(of), ROOM.line);
}
