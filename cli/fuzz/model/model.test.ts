import assert from 'node:assert/strict';
import { it } from 'node:test';
import { CTI_SWITCHES } from '../../../fixtures/switches/cti';
import { GATEWAY_SWITCHES } from '../../../fixtures/switches/gateway';
import { type SwitchGroup, switchesOf } from '../../../fixtures/switches/group';
import { SOFTPHONE_SWITCHES } from '../../../fixtures/switches/softphone';
import type { Property } from '../property';
import { ctiModel, gatewayModel, softphoneModel } from './properties';

/** Walks, at the most, until it shows. */
const RUNS = 300;
/** Always the same: how a switch shows first, and so what is said of it, is another with another seed. */
const SEED = 1;

/** Switches that break something, by name, and what is said of each. */
type Broken = Record<string, RegExp>;

const GATEWAY: Broken = {
  'gateway-sign-out-of-another':
    /sign-out where agent is .*polls-refused does not hold: a poll is answered|other-signs-out where .*the state is present, and not absent/s,
  'gateway-sign-out-of-all': /other was present, and is absent|agent was \w+, and is signed-out/,
  'gateway-ignores-status@next-session': /rule\.events-[35] does not hold/,
};
const SOFTPHONE: Broken = {
  'work-state-kept-over-sessions': /rule\.default-work-state does not hold/,
  'no-hang-up-after-a-transfer': /hang-up where agent is/,
  'local-service.dial_out.parameter.dial_number:altered': /parameter\.dial_number does not hold/,
};
const CTI: Broken = {
  'cti-drop-ends-conference': /drop-third where call is .*the state is none, and not two/s,
  'cti-join-without-effect@from-second-time': /forceJoin\.rule\.effect does not hold/,
  'cti-sign-out-without-effect': /the state is .*, and not out/,
};

async function shown<Own>(
  group: SwitchGroup<Own>,
  of: (own: () => Own) => Property,
  broken: Broken,
): Promise<void> {
  for (const [name, said] of Object.entries(broken)) {
    const own = () => switchesOf(group, [name])[0] as Own;
    const failure = await of(own).check({ seed: SEED, runs: RUNS });
    assert.ok(failure, `${name} was not found`);
    assert.match(failure.error, said, name);
    // Shortened: what shows it takes a few actions.
    assert.ok(JSON.parse(failure.value).length <= 12, `${name}: ${failure.value}`);
  }
}

it('a gateway that breaks the model is found, by a few actions', () =>
  shown(GATEWAY_SWITCHES, gatewayModel, GATEWAY));

it('a softphone that breaks the model is found, by a few actions', () =>
  shown(SOFTPHONE_SWITCHES, softphoneModel, SOFTPHONE));

it('a CTI server that breaks the model is found, by a few actions', () => shown(CTI_SWITCHES, ctiModel, CTI));
