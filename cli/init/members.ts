/** What `init` writes for each interface: members of a target file with a value to begin with. */
import type { InterfaceName } from '../../schemas/catalogue';

export interface Member {
  /** Such as `ixit.gateway.address`. */
  path: string;
  /** YAML, on one line. */
  value: string;
  /** It stands there as a comment, to be taken in where the site has it. */
  spare?: true;
}

const given = (path: string, value: string): Member => ({ path, value });
const spare = (path: string, value: string): Member => ({ path, value, spare: true });

const SOFTPHONE_ROLES =
  'sip other unknown wrongPassword disabled expired noRole unbound badExtension withoutProject'.split(' ');
const GATEWAY_ROLES =
  `second video videoOnly wrongPassword locked lockable wrongType notKickable mustChangePassword
  neverExpires lowest highest longest resourcesUnavailable innerFault wrongUpstream`.split(/\s+/);
const CTI_ROLES =
  'secondSupervisor ready notReady wrapUp signedOut disabled quotaReached foreign unknown'.split(' ');

function account(role: string): string {
  return `{ userName: fill-in, account: fill-in, password: "\${UUCALL_${constant(role)}_PASSWORD}" }`;
}

/** Numbers are digits, so 0 stands for what is to be filled in. */
function gatewayAgent(role: string): string {
  const agentid = { lowest: '101', highest: '59999' }[role] ?? '0';
  return `{ agentid: "${agentid}", password: "\${GATEWAY_${constant(role)}_PASSWORD}", phonenum: fill-in }`;
}

function ctiAgent(role: string): string {
  const password = /supervisor/i.test(role) ? `, password: "\${CTI_${constant(role)}_PASSWORD}"` : '';
  return `{ agentId: fill-in@fill-in, deviceId: fill-in@fill-in${password} }`;
}

function constant(role: string): string {
  return role.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

function hooks(path: string, names: string): Member[] {
  return names.split(' ').map((name) => {
    const method = name === 'observe' ? 'GET' : 'POST';
    return spare(`${path}.${name}`, `${method} http://fill-in.invalid/${name}`);
  });
}

const SOFTPHONE: readonly Member[] = [
  given('ixit.accounts.web', account('web')),
  ...SOFTPHONE_ROLES.map((role) => spare(`ixit.accounts.${role}`, account(role))),
  ...'number transferNumber answeringNumber endingNumber extension unknownExtension'
    .split(' ')
    .map((name) => spare(`ixit.destinations.${name}`, '"fill-in"')),
  ...'queue ivr unknownQueue unknownIvr chineseQueue chineseIvr'
    .split(' ')
    .map((name) => spare(`ixit.destinations.${name}`, 'fill-in')),
  ...hooks(
    'ixit.hooks',
    'reset observe checkIn checkOut incomingCall farEndAnswers farEndHangsUp secondSignIn cutNetwork restoreNetwork',
  ),
];

const PLUGIN: readonly Member[] = [
  given('ixit.plugin.way', 'page'),
  given('ixit.plugin.page', 'https://fill-in.invalid/plugin.html'),
  given('ixit.plugin.accessor', 'plugin()'),
  given('ixit.server.domain', 'fill-in'),
  spare('ixit.server.deadHost', 'fill-in'),
  spare('ixit.server.unknownDomain', 'fill-in.invalid'),
  spare('ixit.server.cutHost', 'fill-in'),
];

const GATEWAY: readonly Member[] = [
  given('ixit.gateway.address', 'https://fill-in.invalid:8043'),
  spare('ixit.gateway.caFile', 'our-ca.pem'),
  spare('ixit.gateway.certificateFile', 'our-client.pem'),
  spare('ixit.gateway.keyFile', 'our-client-key.pem'),
  spare('ixit.gateway.keyPassphrase', `"\${GATEWAY_KEY_PASSPHRASE}"`),
  given('ixit.gateway.agents.normal', gatewayAgent('normal')),
  ...GATEWAY_ROLES.map((role) => spare(`ixit.gateway.agents.${role}`, gatewayAgent(role))),
  spare('ixit.gateway.agents.emptyPassword', '{ agentid: "0", password: "", phonenum: fill-in }'),
  spare('ixit.gateway.crowd', `[${gatewayAgent('first')}, ${gatewayAgent('second')}]`),
  spare('ixit.gateway.push.scheme', 'http'),
  spare('ixit.gateway.push.listen', '0.0.0.0'),
  spare('ixit.gateway.push.port', '8090'),
  spare('ixit.gateway.push.publicAddress', 'http://fill-in.invalid:8090'),
  ...hooks(
    'ixit.gateway.hooks',
    'reset observe incomingCall callEnds resourcesUnavailable innerFault wrongUpstream repair authMode unlock elapse',
  ),
  given('ixit.gateway.timers.pollWait', '10000'),
  given('ixit.gateway.timers.guidInterval', '60000'),
  given('ixit.gateway.timers.guidTimeout', '120000'),
  given('ixit.gateway.timers.pushRetry', '10000'),
  given('ixit.gateway.timers.pushGiveUp', '120000'),
];

const WELLCLIENT: readonly Member[] = [
  given('ixit.sdk.scripts', '[https://fill-in.invalid/well-client.js]'),
  given('ixit.sdk.server', 'simulated'),
  given(
    'ixit.sdk.config',
    '{ protocol: "http://", wsProtocol: "ws://", SDK: 127.0.0.1, cstaPort: ":{port}", eventPort: ":{port}", TPI: "127.0.0.1:{port}/login" }',
  ),
  given('ixit.sdk.accessor', 'wellClient'),
  spare('ixit.sdk.allow', '[https://fill-in.invalid]'),
  spare('ixit.cti.otherDomain', 'fill-in'),
  spare('ixit.cti.agents.supervisor', ctiAgent('supervisor')),
  ...CTI_ROLES.map((role) => spare(`ixit.cti.agents.${role}`, ctiAgent(role))),
  ...'inCall other idle unregistered foreign unknown'
    .split(' ')
    .map((name) => spare(`ixit.cti.extensions.${name}`, 'fill-in@fill-in')),
  ...hooks('ixit.cti.hooks', 'reset observe placeCall ring endCall signIn expireSessions'),
];

/** Pages are opened for these. */
const BROWSER: readonly Member[] = [
  spare('ixit.browser.wsEndpoint', `"wss://fill-in.invalid/\${BROWSER_TOKEN}"`),
];

const OF_INTERFACE: Readonly<Record<InterfaceName, readonly Member[]>> = {
  plugin: [...PLUGIN, ...BROWSER, ...SOFTPHONE],
  'local-service': [
    ...PLUGIN,
    ...BROWSER,
    given('ixit.localService.address', 'http://127.0.0.1:12307'),
    ...SOFTPHONE,
  ],
  wellclient: [...BROWSER, ...WELLCLIENT],
  gateway: GATEWAY,
};

const OPTIONS: Readonly<Record<InterfaceName, readonly Member[]>> = {
  plugin: [given('ics.options.correctedSpelling', 'false')],
  'local-service': [given('ics.options.transType', 'short'), given('ics.options.sipClickToDial', 'false')],
  wellclient: [given('ics.options.wireProtocol', 'false')],
  gateway: [given('ics.options.authMode', 'dynamic'), given('ics.options.encipheredPassword', 'false')],
};

const TIMERS = {
  reply: 5000,
  effect: 10_000,
  callback: 30_000,
  quiet: 1000,
  arrange: 30_000,
  idleSession: 60_000,
};

/** The build itself, as far as somebody has said. */
export interface Build {
  name?: string;
  vendor?: string;
  version?: string;
}

/** Every member for these interfaces, each once, in the order of a target file. */
export function membersFor(interfaces: readonly InterfaceName[], { name, vendor, version }: Build): Member[] {
  const claims = interfaces.some((each) => each === 'gateway' || each === 'wellclient');
  const all = [
    given('target.name', JSON.stringify(name ?? 'fill-in')),
    given('target.vendor', JSON.stringify(vendor ?? 'fill-in')),
    given('target.version', JSON.stringify(version ?? 'fill-in')),
    given('ics.interfaces', `[${interfaces.join(', ')}]`),
    given('ics.leavesOut', '[]'),
    ...(claims ? [given('ics.claims', '[]')] : []),
    ...interfaces.flatMap((each) => OPTIONS[each]),
    ...interfaces.flatMap((each) => OF_INTERFACE[each]),
    given('ixit.cannot', '[]'),
    ...Object.entries(TIMERS).map(([timer, ms]) => given(`ixit.timers.${timer}`, String(ms))),
    given('ixit.permissions.allowDialling', 'false'),
    given('ixit.permissions.allowedNumbers', '[]'),
    given('ixit.permissions.allowWrongPassword', 'false'),
    given('ixit.permissions.allowLocking', 'false'),
  ];
  return all.filter(({ path }, i) => all.findIndex((other) => other.path === path) === i);
}
