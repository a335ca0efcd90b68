/** Then: what the documents leave open is noted; that the softphone survived it is judged. */
import { Then } from '@cucumber/cucumber';
import type { TraceEntry } from '../schemas/verdict';
import { lastCommand } from './answers.steps';
import { claimAll } from './arrange';
import { lastCall } from './check-in.steps';
import { validQuery } from './commands';
import { judgeUnclaimed } from './unclaimed';
import type { World } from './world';

Then('nothing else happens', async function (this: World) {
  await this.settle();
  judgeUnclaimed(this);
});

Then('what happens is noted, for the document does not say', async function (this: World) {
  await this.settle();
  const came = this.trace.unclaimed();
  claimAll(this);
  const text = `${this.scenario}: ${came.map(({ summary }) => summary).join('; ') || 'nothing came back'}`;
  const [first] = came;
  this.recorder.note(
    { requirement: aboutOf(this, first), erratum: '', level: 'info', text, about: this.scenario },
    first,
  );
});

Then('the service still answers', async function (this: World) {
  const { name } = lastCommand(this);
  const requirement = `local-service.${name}.rule.http-request`;
  const answer = await this.service().sendRaw({ query: validQuery(this, 'send_dtmf') });
  this.trace.claim(answer.entry);
  if (answer.outcome !== 'answered') {
    const reason = 'the service no longer answers a plain command';
    const expected = 'an answer to send_dtmf';
    throw this.recorder.failed(requirement, { reason, expected, actual: answer.entry.summary }, answer.entry);
  }
  this.recorder.pass(requirement, answer.entry);
});

function aboutOf(world: World, entry: TraceEntry | undefined): string {
  if (world.about) return world.about;
  if (entry?.interface === 'local-service' && world.command)
    return `local-service.${world.command.name}.rule.http-request`;
  return `plugin.${lastCall(world).name}.rule.return-json`;
}
