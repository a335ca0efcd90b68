/** A vendor goes the whole way by the guides, from the installed package: init, check, run, certify; another verifies. */
import path from 'node:path';
import { LIMIT, type Ran, type VendorFolder } from './vendor-folder';

/** The interface of which a run of everything is done soonest: it has no walks. */
const INTERFACE = 'plugin';
/** What the vendor writes in the place of what init leaves open: the softphone is the simulated one. */
const SIMULATED = 'ixit:\n  simulated: {}\n';

/** What went wrong at each step; undefined: nothing. Nothing is tried after the first. */
export async function certified(vendor: VendorFolder, checkout: string): Promise<(string | undefined)[]> {
  const product = ['--interface', INTERFACE, '--name', 'Phone', '--vendor', 'Example Ltd.', '--build', '1'];
  const steps: [string, () => Promise<Ran>, RegExp][] = [
    ['keygen', () => vendor.command('keygen', 'vendor.key'), /^sha256 +[0-9a-f]{64}$/m],
    ['init', () => vendor.command('init', ...product, '--lang', 'en', '--out', 'mine.yaml'), /./],
    ['check', () => reviewed(vendor), /No contradiction/],
    [
      'run',
      () => vendor.command('run', '--target', 'mine.yaml', '--out', 'mine', '--record', 'mine/recording'),
      /^Conformant\. All/m,
    ],
    [
      'certify',
      () => vendor.command('certify', 'mine', '--key', 'vendor.key', '--out', 'mine.zip'),
      /^certified +PASSED$/m,
    ],
    [
      'verify',
      () => vendor.command('verify', 'mine.zip', '--key', 'vendor.key.pub'),
      /^genuine +mine\.zip$/m,
    ],
    [
      'verify in a checkout',
      () => inCheckout(checkout, vendor.folder, 'verify', 'mine.zip', '--key', 'vendor.key.pub'),
      /^genuine +mine\.zip$/m,
    ],
  ];
  const troubles: (string | undefined)[] = [];
  for (const [name, step, expected] of steps) {
    const { ok, output, said } = await step();
    troubles.push(ok && expected.test(output) ? undefined : `${name}:\n${said}`);
    if (troubles.at(-1)) break;
  }
  return troubles;
}

/** The target file is filled in, and reviewed. */
function reviewed(vendor: VendorFolder): Promise<Ran> {
  const [filled = ''] = vendor.read('mine.yaml').split(/^ixit:$/m);
  vendor.write('mine.yaml', `${filled}${SIMULATED}`);
  return vendor.command('check', 'mine.yaml', '--lang', 'en');
}

/** A command of another copy of the suite, which needs no package. */
async function inCheckout(root: string, cwd: string, ...programArguments: string[]): Promise<Ran> {
  const { runQuietly } = await import('../setup/program.mjs');
  const program = path.join(root, 'cli', 'softphone-conformance.cjs');
  return runQuietly(process.execPath, [program, ...programArguments], { cwd, limit: LIMIT });
}
