/** What is said of a mistake in options, arguments and files: by the source, by its schemas, and by the libraries that it asks. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type SourceSentence, sentencesIn } from './source';
import { isTold, sources } from './told';

const ROOT = path.resolve(__dirname, '..', '..');
/** What makes the message of a mistake. */
const MISTAKE = /^(?:ConfigurationError|InvalidArgumentError|command\.error)$/;
/** Files that hardly say anything else. */
const OF_MISTAKES =
  /^(?:fixtures\/targets\/(?:cannot|did-you-mean|gateway-files|load-target|misbehaviours|pem|schema-messages|sdk-files|utf8-file|yaml-file)|cli\/capacity\/permission|reports\/(?:unwritable|result-file|baseline\/load-baseline|certificate\/(?:claims|keys))|cli\/run\/(?:select|walks\/asked-walk)|schemas\/models\/walk)\.ts$/;
/** Where the message is put together before it is thrown, by the function that gets it. */
const GIVEN_TO: Readonly<Record<string, RegExp>> = {
  'cli/observe/har-recording.ts': /^(?:openSync|ConfigurationError)$/,
  'cli/observe/listen.ts': /^Promise$/,
  'cli/simulate.ts': /^(?:InvalidArgumentError|command\.error|refuse)$/,
  'fixtures/machine/find-chromium.cjs': /^Error$/,
  'fixtures/targets/load-target.ts': /^(?:ConfigurationError|Error)$/,
  'fixtures/targets/pem.ts': /^Error$/,
  'fixtures/targets/utf8-file.ts': /^super$/,
};
/** The file and its place in it, which is no part of a sentence. */
const PLACE = /^\{(?:at|atName|source|place)\}: /;

/** Libraries whose messages are passed on, where they stand, and which of their texts are messages. */
const LIBRARIES: readonly (readonly [folder: string, files: RegExp, messages: RegExp])[] = [
  [
    'commander/lib',
    /^(?:command|suggestSimilar|argument)\.js$/,
    /^error: |^\(Did you mean|^Allowed choices|^(?:option|environment variable) '/,
  ],
  ['yaml/dist/compose', /^(?:resolve-.*|compose.*|util-flow-indent-check)\.js$/, /^(?!use strict)/],
  ['yaml/dist/nodes', /^Alias\.js$/, /^(?:Excessive|Unresolved)/],
  ['yaml/dist/parse', /^parser\.js$/, /^Unexpected/],
  ['ajv/dist/vocabularies/validation', /\.js$/, /^must /],
  ['ajv/dist/vocabularies/applicator', /\.js$/, /^must |^property name must/],
  ['ajv/dist/vocabularies/format', /\.js$/, /^must /],
];

export function textsOfMistakes(): SourceSentence[] {
  return [...ofSource(), ...ofSchemas(), ...ofLibraries()]
    .map((each) => ({ ...each, text: each.text.replace(PLACE, '').replace(/^error: /, '') }))
    .filter(({ text }) => /[a-z]/i.test(text.replace(/\{\w+\}/g, '')));
}

function ofSource(): SourceSentence[] {
  return [...sources(), 'fixtures/machine/find-chromium.cjs']
    .filter((file) => !/\.test\.ts$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(path.join(ROOT, file), 'utf8');
      const given = GIVEN_TO[file] ?? MISTAKE;
      return [
        ...(OF_MISTAKES.test(file) ? sentencesIn(file, text) : []),
        ...(isTold(file) && !(file in GIVEN_TO) ? [] : sentencesIn(file, text, given)),
      ];
    });
}

/** What a schema says of a pattern, in its `$comment`. */
function ofSchemas(): SourceSentence[] {
  return ['fixtures/targets', 'reports'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder))
      .filter((file) => file.endsWith('.schema.json'))
      .flatMap((file) => {
        const text = readFileSync(path.join(ROOT, folder, file), 'utf8');
        return [...text.matchAll(/"\$comment": ("(?:[^"\\]|\\.)*")/g)].map(([, said = '']) => ({
          text: JSON.parse(said),
          place: `${folder}/${file}`,
          isProse: true,
        }));
      }),
  );
}

function ofLibraries(): SourceSentence[] {
  return LIBRARIES.flatMap(([folder, files, messages]) => {
    const place = path.join(ROOT, 'node_modules', folder);
    const own = readdirSync(place).filter((file) => files.test(file));
    const all = own.flatMap((file) =>
      sentencesIn(`${folder}/${file}`, readFileSync(path.join(place, file), 'utf8')),
    );
    return all.filter(({ text }) => messages.test(text));
  });
}
