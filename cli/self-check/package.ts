/** Packs the project, installs the package in a folder as a vendor does, and has it judge and certify targets from there. */

import fs from 'node:fs';
import { isBuiltin } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { INTERFACES } from '../../schemas/catalogue';
import { certified } from './certified';
import { type Check, type CheckResult, single } from './check';
import { filesBelow, npm, VendorFolder } from './vendor-folder';

/** Bytes that the package may take where it is installed. */
const MOST = 6_000_000;
/** One of each interface; all of them are quick. */
const FEATURES = [
  'features/plugin/check-out.feature',
  'features/local-service/answer.feature',
  'features/wellclient/surface.feature',
  'features/gateway/error-codes.feature',
];
/** What the simulated target of the vendor does wrong, and the vendor knows. */
const KNOWN = 'local-service.answer.result.member.msg';
const TARGET = `
target: { name: Everything, vendor: Example Ltd., version: "1" }
ics: { interfaces: [${INTERFACES.join(', ')}] }
ixit: { simulated: { misbehaviours: ["${KNOWN}:missing"] } }
`;
const BASELINE = `knownFailures: [{ requirement: ${KNOWN}, reason: ticket 4711 }]`;
/** Uses what the package exports. */
const SCRIPT = `
import { createRequire } from 'node:module';
import { EXIT, run } from 'softphone-conformance';

const require = createRequire(import.meta.url);
for (const schema of ['targets/target', 'targets/observe/gateway', 'reports/baseline', 'trace-entry', 'gateway/sign-in.reply'])
  require(\`softphone-conformance/schemas/\${schema}.schema.json\`);
const code = await run({ target: 'live.yaml', out: 'reports/live', paths: ['features/gateway/signing-out.feature'] });
process.exitCode = code === EXIT.conformant ? 0 : 1;
`;

/** @param root the project's folder */
export function packaged(root: string): Check {
  return {
    name: 'package',
    run: async () => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'softphone-conformance-'));
      try {
        return await packedIn(folder, root);
      } finally {
        fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}

async function packedIn(folder: string, root: string): Promise<CheckResult> {
  const packed = await npm(root, 'pack', '--pack-destination', folder);
  const tarball = fs.readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!packed.ok || tarball === undefined) return single(false, `npm pack:\n${packed.said}`);
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  // Many a vendor's folder has a name like that.
  const vendor = new VendorFolder(path.join(folder, 'Tests für Müller'), lock);
  const installing = ['install', '--prefer-offline', '--no-audit', '--no-fund', path.join('..', tarball)];
  const installed = await vendor.npm(...installing);
  if (!installed.ok) return single(false, `npm ${installing.join(' ')}:\n${installed.said}`);
  return sumOf([
    tooLarge(vendor),
    ...needless(vendor, root, lock),
    undeclared(vendor),
    ...(await untouched(vendor, async () => [
      ...(await byCommand(vendor)),
      await byScript(vendor),
      ...(await certified(vendor, root)),
    ])),
  ]);
}

/** What is wrong; undefined: nothing. Each is one that passed or failed. */
type Trouble = string | undefined;

function sumOf(troubles: Trouble[]): CheckResult {
  const wrong = troubles.filter((trouble) => trouble !== undefined);
  return { passed: troubles.length - wrong.length, failed: wrong.length, output: wrong.join('\n') };
}

function tooLarge(vendor: VendorFolder): Trouble {
  const sizes = filesBelow(vendor.installed()).map((file) => fs.statSync(file).size);
  const sum = sizes.reduce((total, size) => total + size, 0);
  return sum > MOST
    ? `the package takes ${sum} bytes in ${sizes.length} files; ${MOST} are allowed`
    : undefined;
}

/** What only development needs, one by one; what others depend on as well is installed with them. */
function needless(vendor: VendorFolder, root: string, lock: string): Trouble[] {
  const { devDependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const { packages } = JSON.parse(lock) as { packages: Record<string, { dev?: true }> };
  return Object.keys(devDependencies)
    .filter((name) => packages[`node_modules/${name}`]?.dev)
    .map((name) =>
      fs.existsSync(path.join(vendor.folder, 'node_modules', name))
        ? `${name} was installed, which only development needs`
        : undefined,
    );
}

/** What the package's code asks for has to be installed with it, and not by the grace of another package. */
function undeclared(vendor: VendorFolder): Trouble {
  const { dependencies } = JSON.parse(fs.readFileSync(vendor.installed('package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const asked = filesBelow(vendor.installed())
    .filter((file) => /\.c?js$/.test(file))
    .flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/\brequire\(["']([^."'][^"']*)["']\)/g)])
    .map(([, name = '']) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  // The way to ts-node is taken in a checkout only.
  const known = (name: string) => isBuiltin(name) || name in dependencies || name === 'ts-node';
  const unknown = [...new Set(asked)].filter((name) => !known(name));
  return unknown.length > 0 ? `no dependency of the package: ${unknown.join(', ')}` : undefined;
}

/** Nothing may be written where npm installs. */
async function untouched(vendor: VendorFolder, work: () => Promise<Trouble[]>): Promise<Trouble[]> {
  const before = new Set(vendor.contents());
  const troubles = await work();
  const changed = vendor.contents().filter((file) => !before.has(file));
  return [...troubles, changed.length > 0 ? `written into node_modules:\n${changed.join('\n')}` : undefined];
}

/** Judges a simulated target of each interface, with a failure that is known; a trouble for each of them. */
async function byCommand(vendor: VendorFolder): Promise<Trouble[]> {
  vendor.write('target.yaml', TARGET);
  vendor.write('known.yaml', BASELINE);
  const options = ['--target', 'target.yaml', '--baseline', 'known.yaml', '--out', 'reports/simulated'];
  const { ok, said } = await vendor.command('run', ...options, ...FEATURES);
  const { requirements } = JSON.parse(
    vendor.read('reports/simulated/conformance.json') || '{"requirements":[]}',
  ) as {
    requirements: { id: string; interface: string; verdict: string }[];
  };
  const wrong = requirements.filter(({ id, verdict }) => verdict !== (id === KNOWN ? 'fail' : 'pass'));
  return INTERFACES.map((name) => {
    const judged = requirements.some((each) => each.interface === name);
    return ok && judged && wrong.length === 0 ? undefined : `run, ${name}:\n${said}`;
  });
}

/** Judges a target that runs by itself, as the package's example has it, with hooks, from a script. */
async function byScript(vendor: VendorFolder): Promise<Trouble> {
  const gateway = vendor.start(
    'simulate',
    'gateway',
    ...['--gateway-port', '0', '--gateway-control-port', '0'],
  );
  try {
    const { address, control } = await told(gateway.stdout);
    const targets = vendor.installed('dist', 'fixtures', 'targets');
    const example = fs.readFileSync(path.join(targets, 'gateway-live.example.yaml'), 'utf8');
    const here = example
      .replace('https://127.0.0.1:8043', address)
      .replaceAll('http://127.0.0.1:8044', control);
    vendor.write('live.yaml', here);
    vendor.write('script.mjs', SCRIPT);
    const { ok, said } = await vendor.script('script.mjs');
    return ok ? undefined : `script:\n${said}`;
  } finally {
    gateway.kill();
  }
}

/** Where the simulated gateway is, as it says itself. */
async function told(stdout: NodeJS.ReadableStream): Promise<{ address: string; control: string }> {
  let address = '';
  for await (const line of createInterface({ input: stdout })) {
    address = /^Gateway +(\S+)/.exec(line)?.[1] ?? address;
    const control = /^Control +(\S+)\/control$/.exec(line)?.[1];
    if (control !== undefined) return { address, control };
  }
  throw new Error('simulate ended without a word of where the gateway is');
}
