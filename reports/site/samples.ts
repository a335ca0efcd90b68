/** Sample calls, out of the tables: whole programs, in the languages in which the call can be made. */
import type { Call, Parameter, Table } from '../../schemas/table';
import { loadTables } from '../../schemas/tables';
import type { Sample } from './sample-call';
import { gatewaySamples, serviceSamples } from './samples-http';

/** What stands for a parameter in a sample; of plugin and SDK, what the simulators know. */
const EXAMPLES: Readonly<Record<string, string>> = {
  ...{ dial_number: '013300000001', trans_queue: 'sales', trans_ext: '1009', trans_number: '013300000009' },
  ...{ trans_ivr: 'main-menu', jsonpcallback: 'told' },
  ...{ domain: 'centre.uucall.test', user_name: 'sim-enterprise', account: 'web' },
  ...{
    phonenum: '40038',
    password: 'PASSWORD',
    agentId: '5003@test.cc',
    deviceId: '8003@test.cc',
    phoneNumber: '8006',
  },
};
/** The same where a call of the SDK needs others: a device that is in a call, one that is not, an agent in wrap-up. */
const EXAMPLES_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...{ forceDrop: { deviceId: '8001@test.cc' }, forceJoin: { deviceId: '8001@test.cc' } },
  ...{ forceTake: { deviceId: '8001@test.cc' }, forceListen: { deviceId: '8006@test.cc' } },
  forceNotReady: { agentId: '5004@test.cc', deviceId: '8004@test.cc' },
};
/** Asked for in the page, for nothing else can know them. */
const PROMPTED = new Set(['password', 'callId']);

/** None for what the target asks of somebody else: pushes, and requests of the SDK. */
export function samplesOf(table: Table, call: Call): Sample[] {
  switch (table.interface) {
    case 'gateway':
      return gatewaySamples(call.name, exampleOf(signInOf(table)));
    case 'local-service':
      return serviceSamples(exampleOf(call));
    case 'plugin':
      return [inPage(pluginText(call))];
    case 'wellclient':
      return table.document.basis && !call.claim ? [] : [inPage(sdkText(call))];
    default:
      return [];
  }
}

function signInOf({ interface: name }: Table): Call | undefined {
  const calls = loadTables().flatMap((table) => (table.interface === name ? table.calls : []));
  return calls.find((call) => call.name === 'sign-in');
}

/** The members that have to be there, with a value each; one that goes with a choice only with that. */
function exampleOf(call: Call | undefined): Record<string, string> {
  const values: Record<string, string> = {};
  for (const parameter of call?.parameters ?? []) {
    if (!parameter.required || parameter.in === 'address' || parameter.type === 'function') continue;
    const fits = Object.entries(parameter.when ?? {}).every(([name, value]) => values[name] === value);
    if (fits) values[parameter.name] = exampleFor(parameter);
  }
  return values;
}

function exampleFor({ name, fixed = [], values = [] }: Parameter): string {
  return fixed[0] ?? String(values[0]?.value ?? EXAMPLES[name] ?? name);
}

function inPage(text: string): Sample {
  return { language: 'javascript', text, command: '' };
}

function pluginText(call: Call): string {
  const takesCallback = call.parameters.some(({ type }) => type === 'function');
  const callback = `function (text) {\n  console.log('callback', text);\n}`;
  const given = `JSON.stringify(${literalOf(exampleOf(call))})`;
  const givenAll = takesCallback ? `${callback}, ${given}` : given;
  return `console.log('reply', plugin().${call.function ?? 'Work_State'}(${givenAll}));\n`;
}

function sdkText(call: Call): string {
  const values = call.parameters
    .filter((each) => each.in !== 'options')
    .map((each) => {
      if (PROMPTED.has(each.name)) return `prompt('${each.name}')`;
      return `'${EXAMPLES_OF[call.name]?.[each.name] ?? exampleFor(each)}'`;
    });
  const asked = `wellClient.${call.name}(${values.join(', ')})
  .done(function () { console.log('done'); })
  .fail(function (reply) { console.log('fail', reply.status); });
`;
  if (!call.claim) return asked;
  const signIn = `{ jobNumber: '5009', password: prompt('password'), domain: 'test.cc', ext: '8009' }`;
  return `wellClient.agentLogin(${signIn}).done(function () {\n${asked.replace(/^(?=.)/gm, '  ')}});\n`;
}

function literalOf(values: Readonly<Record<string, string>>): string {
  const members = Object.entries(values).map(
    ([name, value]) => `${name}: ${PROMPTED.has(name) ? `prompt('${name}')` : `'${value}'`}`,
  );
  return `{ ${members.join(', ')} }`;
}
