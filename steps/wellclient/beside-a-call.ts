/**
 * Notes what a page does beside a call: requests to servers that nobody named (WC-42), dialogs (WC-25), how it signs
 * in (WC-24), and which version it says that it is (WC-43).
 */
import { type EntryOf, isKind } from '../../schemas/trace-entry';
import type { Finding } from '../../schemas/verdict';
import type { World } from '../lifecycle/world';
import { noteSignIn } from './judged-requests';
import type { SdkCall } from './sdk-calls';
import { row } from './sdk-calls';

/** What the driver writes of one into the trace. */
const DIALOG = /^The page opened a dialog/;

type Note = EntryOf<'wellclient', 'note'>;

const told = new WeakSet<Note>();

/** Notes each once, with the call that it came after; before the first call the page was loaded and signed in. */
export function noteBesideCall(world: World, call: SdkCall): void {
  if (world.wellclient.calls[0] === call) noteSignIn(world, call);
  const during = world.trace.entries
    .filter((entry) => isKind(entry, 'wellclient', 'note'))
    .filter((entry) => !told.has(entry));
  for (const entry of during) {
    told.add(entry);
    const host = blockedHost(entry);
    const version = versionIn(entry);
    if (host && entry.seq > call.seq) {
      note(
        world,
        call,
        entry,
        'WC-42',
        'warn',
        `the call sent a request to ${host}, which nobody named`,
        host,
      );
    } else if (host) {
      note(world, call, entry, 'WC-42', 'info', `before any call, ${host} was to be contacted`, host);
    } else if (DIALOG.test(entry.summary) && entry.seq > call.seq) {
      note(world, call, entry, 'WC-25', 'warn', 'the call opened a dialog of the browser', 'dialog');
    } else if (version !== undefined) {
      note(
        world,
        call,
        entry,
        'WC-43',
        'info',
        `the SDK says that it is version ${version}`,
        `version ${version}`,
      );
    }
  }
}

/** Where a request was to go that the browser was kept from sending. */
function blockedHost({ data }: Note): string | undefined {
  if (!data || !('blocked' in data)) return undefined;
  return URL.canParse(data.blocked) ? new URL(data.blocked).hostname : data.blocked;
}

/** What the SDK said that it is. */
function versionIn({ data }: Note): string | undefined {
  return data && 'version' in data ? data.version : undefined;
}

function note(
  { recorder }: World,
  { name }: SdkCall,
  entry: Note,
  erratum: string,
  level: Finding['level'],
  text: string,
  about: string,
): void {
  const requirement = row(name, 'rule.function');
  recorder.note({ requirement, erratum, level, text: `${name}: ${text}`, about }, entry);
}
