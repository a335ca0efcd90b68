/** What is noted of a call beside its outcome, in the words of the features: each goes on after "it is noted". */
import { noteRepeatedMode } from './agents';
import { noteLeftListener } from './judged-effects';
import type { JudgesCall } from './outcome-phrases';
import { notes } from './refusals';
import { noteSigningIn } from './sessions';

export const REMARKS: Readonly<Record<string, JudgesCall>> = {
  'whether events repeat the mode': noteRepeatedMode,
  'whether a listener stays behind': noteLeftListener,
  'how often the SDK signs in': noteSigningIn,
  'with which status it is refused': (world, call) => {
    const { status, came } = call;
    if (came && came.outcome !== 'fail') return;
    notes(world, call, 'WC-20', 'info', status ? `refused with ${status}` : 'refused by the SDK itself');
  },
};
