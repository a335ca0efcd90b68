/** The proforma of a target file as a form: what each capability is, its status, the vendor's answer. */
import { join } from 'node:path';
import type { Target } from '../../fixtures/targets/target';
import { type Language, say, type TextKey } from '../../fixtures/texts/texts';
import { htmlDocument } from '../../reports/html/document';
import { isSupported, needs } from '../../schemas/proforma/answers';
import { type Capability, covers, groups, loadProforma } from '../../schemas/proforma/proforma';
import { descriptionOf } from '../init/template';

const TEXTS: readonly TextKey[] = [
  'ics.target',
  'ics.name',
  'ics.vendor',
  'ics.version',
  'ics.item',
  'ics.capability',
  'ics.statusHead',
  'ics.support',
  'ics.reason',
  'ics.yes',
  'ics.no',
  'ics.na',
  'ics.save',
  'ics.print',
  'ics.signature',
];

/** One HTML page that needs nothing else: it can be printed, and filled in from disk. */
export function icsForm(target: Target, file: string, language: Language): string {
  const tables = tablesOf(target.ics, language);
  return htmlDocument(
    {
      file: join(__dirname, 'form.hbs'),
      style: join(__dirname, 'form.css'),
      script: join(__dirname, 'fill-in.js'),
    },
    {
      lang: language,
      title: `${say(language, 'ics.title')}: ${target.target.name}`,
      heading: say(language, 'ics.title'),
      intro: say(language, 'ics.intro', { file }),
      target: target.target,
      groups: Object.entries(groups()).map(
        ([name, text]) => `${name}: ${text[language === 'en' ? 'en' : 'zh']}`,
      ),
      wrong: say(language, 'ics.wrong'),
      right: say(language, 'ics.right'),
      because: say(language, 'ics.notSupported'),
      text: Object.fromEntries(TEXTS.map((key) => [key.replace('ics.', ''), say(language, key)])),
      tables,
    },
  );
}

/** A table of the form; its first capability is the call that the others are rows of, where there is one. */
interface TableView {
  number: string;
  heading: string;
  within: string;
  rows: RowView[];
}

interface RowView {
  item: string;
  id: string;
  kind: Capability['kind'];
  text: string;
  original: string;
  place: string;
  status: string;
  kindOfStatus: string;
  condition: string;
  needs: string;
  yes: boolean;
  reason: string;
}

/** The tables A.1, A.2 and so on, in the order of the proforma. */
export function tablesOf(ics: Target['ics'], language: Language): TableView[] {
  const proforma = loadProforma();
  const of = (kind: Capability['kind']) => proforma.filter((each) => each.kind === kind);
  const groupsOfRows = [
    { heading: say(language, 'ics.interfaces'), own: of('interface') },
    { heading: say(language, 'ics.claims'), own: of('claim') },
    { heading: say(language, 'ics.options'), own: of('option') },
    ...of('call').map((call) => ({
      heading: language === 'en' ? `${call.id}: ${call.text}` : `${call.id}:${call.section}`,
      own: [call, ...proforma.filter(({ kind, within }) => kind === 'row' && within.includes(call.id))],
    })),
  ];
  return groupsOfRows.map(({ heading, own }, i) => ({
    number: `A.${i + 1}`,
    heading,
    within: own[0]?.kind === 'call' ? own[0].within.join(' ') : '',
    rows: own.map((capability, at) => rowView(capability, `A.${i + 1}/${at + 1}`, ics, language)),
  }));
}

function rowView(capability: Capability, item: string, ics: Target['ics'], language: Language): RowView {
  const { id, kind, status, condition, requirement } = capability;
  const place = requirement?.place;
  return {
    item,
    id,
    kind,
    text: textOf(capability, language),
    original: place?.row ?? '',
    place: [
      place?.page === undefined
        ? place && say(language, 'ics.line', { line: place.line })
        : say(language, 'ics.page', { page: place.page }),
      requirement?.excluded === undefined ? undefined : say(language, 'ics.untested'),
    ]
      .filter(Boolean)
      .join(', '),
    status,
    kindOfStatus: status.slice(0, 1),
    condition: condition === undefined ? '' : say(language, 'ics.if', { condition }),
    needs: needs(capability).join(' '),
    // A dependent row keeps the answer that it would have on its own.
    yes: isSupported(capability, ics),
    reason: ics.leavesOut.find(({ requirement: entry }) => covers(entry, id))?.reason ?? '',
  };
}

function textOf({ kind, id, text, section, requirement }: Capability, language: Language): string {
  if (kind === 'option') return descriptionOf(`ics.options.${id.split('.')[1]}`, language) ?? '';
  if (kind === 'interface' || kind === 'claim') return '';
  if (language === 'en') return text ?? '';
  return requirement?.place.row ?? section ?? '';
}
