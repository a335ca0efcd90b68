/** Then: what the document leaves open, each with the erratum that says what may come of it. */
import { Then } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import { judgeOpenOutcome, notes, type OpenOutcome } from './refusals';

const OPEN_OUTCOMES: Readonly<Record<string, OpenOutcome>> = {
  'it may be carried out or refused, for the device rings': {
    erratum: 'WC-04',
    done: 'info',
    fail: 'info',
    afterDone: 'carried out',
  },
  'it is refused, or carried out if the SDK sees which is which': {
    erratum: 'WC-06',
    done: 'info',
    afterDone: 'carried out',
  },
  'it may be refused, for the device that listens is in a call': {
    erratum: 'WC-07',
    done: 'warn',
    fail: 'ok-note',
    afterDone: 'either',
  },
  'it may be refused, for the third device cannot come': {
    erratum: 'WC-12',
    fail: 'ok-note',
    afterDone: 'carried out',
  },
  'it is refused, or done with nothing to come of it': {
    erratum: 'WC-12',
    done: 'warn',
    afterDone: 'as before',
  },
  'it may be carried out or refused, for a number was to be given': {
    erratum: 'WC-12',
    done: 'info',
    fail: 'info',
    afterDone: 'either',
    inVain: 'warn',
  },
  'it may be refused, for the third device listens': {
    erratum: 'WC-33',
    fail: 'ok-note',
    afterDone: 'carried out',
  },
  'it is refused, or done as there is nothing to do': {
    erratum: 'WC-35',
    done: 'ok-note',
    afterDone: 'as before',
  },
  'it is refused, or carried out for an agent who was not there for it': {
    erratum: 'WC-34',
    done: 'tolerated',
    afterDone: 'carried out',
  },
  'it is refused, or carried out in the other domain': {
    erratum: 'WC-38',
    done: 'tolerated',
    afterDone: 'carried out',
  },
  'it is refused, or carried out where the agent is': {
    erratum: 'WC-36',
    done: 'tolerated',
    afterDone: 'carried out',
  },
};

for (const [phrase, open] of Object.entries(OPEN_OUTCOMES)) {
  Then(phrase, async function (this: World) {
    await judgeOpenOutcome(this, this.wellclient.lastCall, open);
  });
}

Then('the status of the refusal is noted', function (this: World) {
  const { lastCall } = this.wellclient;
  const { status, came } = lastCall;
  if (came && came.outcome !== 'fail') return;
  notes(this, lastCall, 'WC-20', 'info', status ? `refused with ${status}` : 'refused by the SDK itself');
});
