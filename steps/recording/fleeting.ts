/** What is another in each run and no secret: ports of ours, what jQuery makes up, and ids of a simulated target. */
import type { Target } from '../../fixtures/targets/target';
import { DOCUMENTED_PORT } from '../documented-address';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'] as const;
const ADDRESS = /(?:127\.0\.0\.1|localhost|\[::1\]):(\d{1,5})\b/g;
/** The highest port there is; the next one stands for the next port. */
const HIGHEST = 65535;
/** The function of a JSONP request, and what keeps it from being answered out of a cache. */
const JSONP = /\bjQuery(\d{10,})_(\d{13,})\b/g;
/** Such as a callId; not one that a scenario makes up, which begins with zeros. */
const UUID = /\b(?!00000000)[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/g;
const LIKE_UUID = '00000000-0000-4000-8000-000000000000';
const UNCACHED = /[?&]_=(\d{13})\b/g;

/**
 * @param lines all that was recorded, as text
 * @param target whose file fixes ports; the ids of a live one are its own to know
 * @returns each such text with what comes in its place
 */
export function fleetingIn(lines: string, target: Target): [found: string, other: string][] {
  const file = JSON.stringify(target);
  const ids = target.ixit.simulated ? inOrder(lines, UUID, 0) : [];
  const isFixed = (port: string) =>
    Number(port) === DOCUMENTED_PORT || new RegExp(`\\b${port}\\b`).test(file);
  const ports = inOrder(lines, ADDRESS, 1).filter((port) => !isFixed(port));
  return [
    ...ports.flatMap((port, i) =>
      LOOPBACK.map((host): [string, string] => [`${host}:${port}`, `${host}:${HIGHEST - i}`]),
    ),
    ...inOrder(lines, JSONP, 0).map((name, i): [string, string] => [name, numbered(zeros(name), i + 1)]),
    ...ids.map((id, i): [string, string] => [id, numbered(LIKE_UUID, i + 1)]),
    ...inOrder(lines, UNCACHED, 0).map((pair, i): [string, string] => [pair, numbered(zeros(pair), i + 1)]),
  ];
}

/** What was found, each once, in the order in which it first stands there. */
function inOrder(text: string, pattern: RegExp, group: number): string[] {
  return [...new Set([...text.matchAll(pattern)].map((found) => found[group] ?? ''))];
}

/** With the number at the end. */
function numbered(text: string, number: number): string {
  return `${text.slice(0, -String(number).length)}${number}`;
}

function zeros(text: string): string {
  return text.replace(/\d/g, '0');
}
