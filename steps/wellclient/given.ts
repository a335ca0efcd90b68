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
  for (const option of optionsIn(name))
    if (Object.hasOwn(options, option.name)) given[option.name] = options[option.name];
  return given;
}

/** Those members of the object behind the arguments that are any text, and were not given. */
export function leftOutOf(call: Pick<SdkCall, 'name' | 'args'>): string[] {
  const given = givenTo(call);
  return optionsIn(call.name)
    .filter(({ name, fixed }) => !fixed && !Object.hasOwn(given, name))
    .map(({ name }) => name);
}

/** The members of the object behind the arguments that can be judged. */
function optionsIn(name: SdkCallName): Parameter[] {
  return parametersOf(name).filter((parameter) => parameter.in === 'options' && !parameter.excluded);
}

function parametersOf(name: SdkCallName): Parameter[] {
  return findCall('wellclient', name).call.parameters;
}
