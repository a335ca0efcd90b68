/** What makes something as it is to be, by the words of the feature: a parameter, its default, what was before. */
import type { RequirementId } from '../../schemas/requirement-id';
import { findCall } from '../../schemas/tables';
import type { World } from '../lifecycle/world';
import { row } from './requests';
import { required } from './session';
import { signInOf } from './success';

/** Rows that hold where it is so, and are broken where it is not. */
export type Ground = (world: World) => RequirementId[];

/** A parameter that was given, or left out so that its default holds. */
export interface ParameterGround {
  parameter: string;
  isDefault: boolean;
}

export const PARAMETER_GROUNDS: Record<string, ParameterGround> = Object.fromEntries(
  findCall('gateway', 'sign-in').call.parameters.flatMap(({ name: parameter, aspects = [] }) => {
    const given: [string, ParameterGround][] = [[`as "${parameter}" says`, { parameter, isDefault: false }]];
    if (aspects.some(({ id }) => id === 'default'))
      given.push([`as "${parameter}" is by default`, { parameter, isDefault: true }]);
    return given;
  }),
);

export const GROUNDS: Record<string, Ground> = {
  ...Object.fromEntries(
    Object.entries(PARAMETER_GROUNDS).map(([phrase, ground]) => [
      phrase,
      (world: World) => [rowOf(ground), ...rowOfValue(world, ground)],
    ]),
  ),
  'as asked': () => [row('parameter.status')],
  'as before': rowsOfRefused,
};

/** The row of the parameter, or of its default. */
export function rowOf({ parameter, isDefault }: ParameterGround): RequirementId {
  return row(`parameter.${parameter}${isDefault ? '.default' : ''}`);
}

/** Each value of `status` has a row of its own. */
function rowOfValue({ gateway }: World, { parameter, isDefault }: ParameterGround): RequirementId[] {
  if (parameter !== 'status' || isDefault) return [];
  return [row(`parameter.status.${String(signInOf(gateway.agentAtWork).request.status)}`)];
}

/** What a refused sign-in breaks that has its effect all the same: its code, and the parameter that it gave. */
function rowsOfRefused({ gateway: { agentAtWork, about } }: World): RequirementId[] {
  const asked = Object.keys(signInOf(agentAtWork).request);
  const given = asked.filter((name) => !(name in required(agentAtWork.account)));
  return [...(about === undefined ? [] : [about]), ...given.map((name) => row(`parameter.${name}`))];
}
