/** Then: what the documents leave open is noted; that the softphone survived it is judged. */
import { Then } from '@cucumber/cucumber';
import type { TraceEntry } from '../../schemas/verdict';
import { claimAll } from '../unclaimed';
import type { World } from '../world';
import { lastCommand } from './answers.steps';
import { lastCall } from './check-in.steps';
import { validQuery } from './commands';

Then('what happens is noted, for the document does not say', async function (this: World) {
  await this.softphone.settle();
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
  const answer = await this.softphone.service().sendRaw({ query: validQuery(this, 'send_dtmf') });
  this.trace.claim(answer.entry);
  if (answer.outcome !== 'answered') {
    const reason = 'the service no longer answers a plain command';
    const expected = 'an answer to send_dtmf';
    throw this.recorder.failed(requirement, { reason, expected, actual: answer.entry.summary }, answer.entry);
  }
  this.recorder.pass(requirement, answer.entry);
});

function aboutOf(world: World, entry: TraceEntry | undefined): string {
  if (world.softphone.about) return world.softphone.about;
  if (entry?.interface === 'local-service' && world.softphone.command)
    return `local-service.${world.softphone.command.name}.rule.http-request`;
  return `plugin.${lastCall(world).name}.rule.return-json`;
}
