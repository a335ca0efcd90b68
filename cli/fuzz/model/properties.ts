/** Properties of the simulators: whatever actions of the model follow each other, what comes of each is what it permits. */

import {
  type CtiMisbehaviour,
  conforming as conformingCti,
} from '../../../fixtures/simulators/cti/misbehaviour';
import {
  conforming as conformingGateway,
  type GatewayMisbehaviour,
} from '../../../fixtures/simulators/gateway/misbehaviour';
import {
  conforming as conformingSoftphone,
  type Misbehaviour,
} from '../../../fixtures/simulators/softphone/misbehaviour';
import { CTI_SWITCHES } from '../../../fixtures/switches/cti';
import { GATEWAY_SWITCHES } from '../../../fixtures/switches/gateway';
import { SOFTPHONE_SWITCHES } from '../../../fixtures/switches/softphone';
import type { Variant } from '../../../fixtures/variants/variant';
import { loadModels } from '../../../schemas/models/load-model';
import type { Model } from '../../../schemas/models/model';
import type { Property } from '../property';
import { CtiModelDay } from './cti';
import { GatewayModelDay } from './gateway';
import { randomWalks } from './random-walks';
import { SoftphoneModelDay } from './softphone';

/** Walks in `npm test`: of each some sixty actions that can be done where they come. */
const WALKS = 12;

/** Gives a misbehaviour that remembers nothing yet, for each day. */
type Own<Misbehaving> = () => Misbehaving;

/** What a variant says of itself, as far as it matters here. */
type Ics = Pick<Variant<unknown>, 'unclaimed' | 'options'>;

export function gatewayModel(
  own: Own<GatewayMisbehaviour> = () => conformingGateway,
  name = 'gateway:model',
  ics: Ics = {},
): Property {
  const model = modelOf('gateway');
  // A gateway that does not hear the heartbeats of a client may sign it out (GW-20).
  const deaf = ics.unclaimed?.includes('heartbeat') ? ['sign-in-push'] : [];
  const leftOut = [...unclaimedIn(model, ics), ...deaf];
  return randomWalks(name, WALKS, {
    model,
    longest: 250,
    leftOut,
    begin: async () => new GatewayModelDay(own()),
  });
}

export function softphoneModel(
  own: Own<Misbehaviour> = () => conformingSoftphone,
  name = 'softphone:model',
  ics: Ics = {},
): Property {
  const model = modelOf('softphone');
  const begin = () => SoftphoneModelDay.begin(own(), { ...ics.options });
  return randomWalks(name, WALKS, { model, longest: 600, leftOut: unclaimedIn(model, ics), begin });
}

export function ctiModel(
  own: Own<CtiMisbehaviour> = () => conformingCti,
  name = 'cti:model',
  ics: Ics = {},
): Property {
  const model = modelOf('wellclient');
  return randomWalks(name, WALKS, {
    model,
    longest: 400,
    leftOut: unclaimedIn(model, ics),
    begin: () => CtiModelDay.begin(own()),
  });
}

/** The simulators as they are. */
export function modelProperties(): Property[] {
  return [gatewayModel(), softphoneModel(), ctiModel()];
}

/** The same of each that conforms in another way, such as `gateway:model:gateway-variant-seconds`. */
export function variantProperties(): Property[] {
  return [
    ...ofVariants(GATEWAY_SWITCHES.variants, 'gateway:model', gatewayModel),
    ...ofVariants(SOFTPHONE_SWITCHES.variants, 'softphone:model', softphoneModel),
    ...ofVariants(CTI_SWITCHES.variants, 'cti:model', ctiModel),
  ];
}

function ofVariants<Misbehaving>(
  all: Readonly<Record<string, Variant<Misbehaving>>>,
  subject: string,
  of: (own: Own<Misbehaving>, name: string, ics: Ics) => Property,
): Property[] {
  return Object.entries(all).map(([name, variant]) =>
    of(() => variant.misbehaviour, `${subject}:${name}`, variant),
  );
}

function modelOf(system: string): Model {
  const model = loadModels().find((each) => each.system === system);
  if (!model) throw new Error(`there is no model of ${system}`);
  return model;
}

function unclaimedIn({ actions }: Model, { unclaimed = [] }: Ics): string[] {
  return Object.entries(actions)
    .filter(([, { tags = [] }]) => unclaimed.some((claim) => tags.includes(`@claims-${claim}`)))
    .map(([name]) => name);
}
