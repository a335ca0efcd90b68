/** Then: an answer is noted, for more than one is right. */
import { Then } from '@cucumber/cucumber';
import { judge } from '../evidence/judging';
import { warn } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import { described, jsonAnswer, succeeded } from './answers';
import type { Noting } from './notes';
import { claimEvents } from './refusals';
import { row } from './requests';
import type { Session } from './session';
import { judgeSuccess, signInOf } from './success';

interface AsText {
  erratum: string;
  /** Whether it shows that the text means what it says. */
  isMeant: (session: Session, result: Record<string, unknown>) => boolean;
}

const AS_TEXT: Readonly<Record<string, AsText>> = {
  status: {
    erratum: 'GW-02',
    isMeant: ({ client }) =>
      client.events.some(({ eventType }) => eventType === 'AgentState_SetNotReady_Success'),
  },
  // Whoever takes no notice of it takes the same, which is the type by default.
  agenttype: { erratum: 'GW-03', isMeant: () => true },
  checkInWebm: { erratum: 'GW-04', isMeant: (_, { mediatype }) => String(mediatype)[1] === 'F' },
};

/** The last answer is noted, whatever it says; no answer, or a fault of the gateway, is a fail. */
Then('the answer is noted, {noting}', function (this: World, note: Noting) {
  note(this);
});

/** A value written as text is refused, or means the same; both are noted. Used once: only that sample writes so. */
Then(
  'the text of {string} means what it says, or is refused, and either is noted',
  async function (this: World, name: string) {
    const session = this.gateway.agentAtWork;
    const known = AS_TEXT[name];
    if (!known) throw new Error(`nothing shows what the text of ${name} means`);
    const requirement = row(`parameter.${name}`);
    const { erratum } = known;
    const answer = jsonAnswer(this, signInOf(session).answer, requirement);
    const { payload, entry } = answer;
    if (!succeeded(answer)) {
      judge(
        this.recorder,
        { interface: 'gateway', call: 'sign-in', kind: 'reply', payload, entry },
        this.checking,
      );
      const text = `${name} as text is refused (${described(answer)})`;
      this.recorder.note({ requirement, erratum, level: 'info', text, about: 'refused' }, entry);
      return;
    }
    const { result } = judgeSuccess(this, session);
    await claimEvents(this, session);
    if (known.isMeant(session, result)) {
      const text = `${name} as text is taken for what it says`;
      this.recorder.note({ requirement, erratum, level: 'ok-note', text, about: 'taken' }, entry);
      return;
    }
    const text = `${name} as text is taken, and means something else`;
    const expected = 'the same as without quotation marks, or a refusal';
    warn(this, { requirement, erratum, text, expected, actual: described(answer) }, entry);
  },
);
