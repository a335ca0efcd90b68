/** Then: what the documents leave open is noted; that the softphone survived it is judged. */

import { Then } from '@cucumber/cucumber';
import { requirementId } from '../../schemas/load';
import type { RequirementId } from '../../schemas/requirement-id';
import type { TraceEntry } from '../../schemas/verdict';
import { warn } from '../evidence/tolerance';
import { claimAll } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { lastCall } from './current-call';
import { lookAtLine } from './optional-look';
import { judgeRefusal } from './refusals';
import type { Survival } from './survival';
import { resultOf, toldBy } from './told';

/** Notes whatever came back, and judges only that a command that was refused has no effect. */
Then('what happens is noted, for the document does not say', async function (this: World) {
  await this.softphone.settle();
  const came = this.trace.unclaimed();
  claimAll(this);
  const text = `${this.scenario}: ${came.map(({ summary }) => summary).join('; ') || 'nothing came back'}`;
  // A call-back may have come in between, which tells of something else.
  const first = came.find(({ kind }) => kind !== 'callback') ?? came[0];
  this.recorder.note(
    { requirement: aboutOf(this, first), erratum: this.erratum, level: 'info', text, about: this.scenario },
    first,
  );
  reportFailed(this);
  await judgeRefusedCommand(this);
});

/** Judges that what came before has not brought the plugin, or the service, down. */
Then('the {survivor} still answers', async function (this: World, judgeSurvival: Survival) {
  await judgeSurvival(this);
});

/** A sound command that finds nothing to do may say so, though its table has no word for it (erratum US-07). */
function reportFailed(world: World): void {
  const { command } = world.softphone;
  if (world.erratum !== 'US-07' || !command || resultOf(command.answer) !== 'failed') return;
  const { name, answer } = command;
  const deviation = {
    requirement: requirementId(`local-service.${name}.result.member.result`),
    erratum: 'US-07',
    text: `${name} answers failed, which its table does not have`,
    expected: 'a result of its own table',
    actual: answer.entry.summary,
  };
  warn(world, deviation, answer.entry);
}

/** Whatever a command is refused for, it has no effect. */
async function judgeRefusedCommand(world: World): Promise<void> {
  const { command, pluginCall } = world.softphone;
  if (command?.lineBefore === undefined || toldBy(command.answer) !== 'refused') return;
  // What the plugin has been asked since may well have changed the line.
  if (pluginCall && pluginCall.answer.seq > command.answer.entry.seq) return;
  const { lineBefore } = command;
  const sight = await lookAtLine(world, lineBefore);
  if (sight) judgeRefusal(world, command, lineBefore, sight);
}

function aboutOf(world: World, entry: TraceEntry | undefined): RequirementId {
  if (world.softphone.about) return world.softphone.about;
  if (entry?.interface === 'local-service' && world.softphone.command)
    return requirementId(`local-service.${world.softphone.command.name}.rule.http-request`);
  return requirementId(`plugin.${lastCall(world).name}.rule.return-json`);
}
