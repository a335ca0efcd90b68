/** What of an unsafe request is noted as an advisory, by the words of the feature. Nothing of it is a verdict. */
import { requirementId } from '../../schemas/load';
import { isKind, type TraceEntry } from '../../schemas/trace-entry';
import { Inconclusive } from '../../schemas/verdict';
import type { ServiceAnswer } from '../drivers/local-service/local-service';
import type { World } from '../lifecycle/world';
import { HARMLESS } from './odd-requests';
import { lastCommand } from './service-answers';

/** Looks at what came of the last command, and notes what is unsafe. */
export type Advisory = (world: World) => void;

export const ADVISORIES: Record<string, Advisory> = {
  'unless the service refuses it': (world) => {
    const { answer } = lastCommand(world);
    world.trace.claim(answer.entry);
    if (answer.outcome === 'answered') advise(world, 'not refused', answer.entry);
    if (setsCookie(answer.entry))
      advise(world, 'a line break in the call-back name becomes a header', answer.entry);
  },
  'unless nobody listens there': (world) => {
    world.trace.claim(lastCommand(world).answer.entry);
    const open = world.trace.entries.find(
      (entry) => isKind(entry, 'local-service', 'note') && entry.data.outcome === 'listening',
    );
    if (open) advise(world, 'other machines of the network can command the softphone', open);
  },
  'whether the browser blocks it or not': (world) => {
    const { name, answer } = lastCommand(world);
    world.trace.claim(answer.entry);
    const requirement = requirementId(`local-service.${name}.rule.jsonp`);
    if (answer.outcome === 'service down') throw new Inconclusive(answer.reason);
    const text =
      answer.outcome === 'blocked by the browser'
        ? `a page under a public https address needs the browser's loopback permission: ${answer.reason}`
        : `this browser lets a page under a public https address reach the service unasked (${answer.outcome})`;
    world.recorder.note(
      { requirement, erratum: '', level: 'advisory', text, about: 'loopback-permission' },
      answer.entry,
    );
  },
};

function advise(world: World, what: string, entry: TraceEntry): void {
  const requirement = world.softphone.about ?? requirementId(`local-service.${HARMLESS}.rule.http-request`);
  const text = `${world.scenario}: ${what}: ${entry.summary}`;
  world.recorder.note(
    { requirement, erratum: 'US-19', level: 'advisory', text, about: world.scenario },
    entry,
  );
}

function setsCookie({ data: { headers = [] } }: ServiceAnswer['entry']): boolean {
  return headers.some(([name]) => name.toLowerCase() === 'set-cookie');
}
