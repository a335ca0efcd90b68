/** What a call was given, by the names of its table. */
import { isObject } from '../../schemas/json-object';
import type { Parameter } from '../../schemas/table';
import { findCall } from '../../schemas/tables';
import type { SdkCall, SdkCallName } from './sdk-calls';

/** The parameters that are arguments, in their order. */
export function argumentsIn(name: SdkCallName): Parameter[] {
  return parametersOf(name).filter((parameter) => parameter.in === undefined);
}

/** Each argument by its parameter, and those members of the object behind them that there are, and that can be judged. */
export function givenTo({ name, args }: Pick<SdkCall, 'name' | 'args'>): Record<string, unknown> {
  const places = argumentsIn(name);
  const given = Object.fromEntries(places.map((parameter, at) => [parameter.name, args[at]]));
  const options = args[places.length];
  if (!isObject(options)) return given;
  for (const parameter of parametersOf(name))
    if (parameter.in === 'options' && !parameter.excluded && Object.hasOwn(options, parameter.name))
      given[parameter.name] = options[parameter.name];
  return given;
}

/** Those members of the object behind the arguments that are any text, and were not given. */
export function leftOutOf(call: Pick<SdkCall, 'name' | 'args'>): string[] {
  const given = givenTo(call);
  return parametersOf(call.name)
    .filter(
      (each) => each.in === 'options' && !each.excluded && !each.fixed && !Object.hasOwn(given, each.name),
    )
    .map(({ name }) => name);
}

function parametersOf(name: SdkCallName): Parameter[] {
  return findCall('wellclient', name).call.parameters;
}
