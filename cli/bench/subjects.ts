/** Every subject of the benchmark, in the order in which they are measured. */
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { interfacesOf } from '../../reports/project';
import { gatewayByHttps, gatewayWithinProcess } from './simulated-gateway';
import { simulatedSdk } from './simulated-sdk';
import { simulatedSoftphone } from './simulated-softphone';
import type { Subject } from './subject';

const SUBJECTS: readonly Subject[] = [simulatedSoftphone, gatewayWithinProcess, gatewayByHttps, simulatedSdk];

/**
 * The subjects that features are for, each with its own of them; without features all, with none of their own: all.
 * @param features paths from the root, with `/`
 * @throws ConfigurationError when they are for none
 */
export function subjectsFor(features: readonly string[]): { subject: Subject; own: string[] }[] {
  const all = SUBJECTS.map((subject) => ({ subject, own: features.filter((path) => isFor(subject, path)) }));
  const meant = features.length === 0 ? all : all.filter(({ own }) => own.length > 0);
  if (meant.length === 0) throw new ConfigurationError('These features are for no subject of the benchmark.');
  return meant;
}

function isFor({ interfaces }: Subject, path: string): boolean {
  const needed = interfacesOf(path);
  return needed.length > 0 && needed.every((name) => interfaces.includes(name));
}
