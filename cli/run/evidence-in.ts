/** Reads what the scenarios of a run left behind out of its Allure results. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVIDENCE_MEDIA_TYPE, type Evidence } from '../../schemas/verdict';

interface Container {
  afters?: { steps: { attachments: { source: string; type: string }[] }[] }[];
}

/** @param folder of the Allure results; none where it is not there */
export function evidenceIn(folder: string): Evidence[] {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return files
    .filter((name) => name.endsWith('-container.json'))
    .map((name): Container => read(name))
    .flatMap(({ afters = [] }) => afters.flatMap(({ steps }) => steps))
    .flatMap(({ attachments }) => attachments)
    .filter(({ type }) => type === EVIDENCE_MEDIA_TYPE)
    .map(({ source }) => read(source) as Evidence);
}
