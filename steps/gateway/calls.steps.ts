/** Calls of an agent who is signed in: When: made with the right Guid or another. Then: what came of the last one. */
import { Then, When } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import type { AgentCall, CallWithGuid } from './agent-calls';
import type { CallOutcome } from './call-outcomes';
import { row } from './requests';
import type { StateChange } from './states';
import type { CallingAgent, ShownGuid } from './whose';

/** Makes that call as one of the two agents, with the agent's own Guid. */
When('{callingAgent} {agentCall}', async function (this: World, who: CallingAgent, call: AgentCall) {
  this.gateway.last = await call(this, who(this));
});

/** Makes that call as the agent, and shows that Guid, which may not be good for it. */
When(
  'the agent {callWithGuid} {shownGuid}',
  async function (this: World, call: CallWithGuid, shown: ShownGuid) {
    this.gateway.about = row('header.reply.Guid');
    this.gateway.last = await call(this.gateway.agentAtWork.client, shown(this.gateway));
  },
);

/** The agent asks for that state: to have it for what follows, or as what the scenario is about. */
When('the agent {stateChange}', async function (this: World, change: StateChange) {
  await change(this);
});

/** The last poll, or other call with a Guid, came to that. */
Then('the poll/call {callOutcome}', function (this: World, judge: CallOutcome) {
  judge(this);
});

/** The last poll, or other call with a Guid, is refused for that reason. */
Then('the poll/call is refused, {callRefusal}', function (this: World, judge: CallOutcome) {
  judge(this);
});

/** The last call was that one, and was carried out; how it was answered is held against its page. */
Then('the {callWithPage} succeeds', function (this: World, judge: CallOutcome) {
  judge(this);
});
