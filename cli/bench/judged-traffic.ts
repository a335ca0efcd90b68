/** Measures `judge`: how many exchanges a second it judges on one core, and what it holds in memory. */
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { gatewayClient, servicePage } from '../../traffic/clients/well-behaved';
import { harEntry, harOpening } from '../../traffic/har/har-of';
import { judgeFiles } from '../judge/judge-files';
import { HarnessFault } from '../run/harness-fault';

export interface JudgedTraffic {
  exchanges: number;
  /** Bytes of the file. */
  size: number;
  /** Exchanges a second of processor time. */
  rate: number;
  /** Most bytes that the process had, that of the harness and of the compiler of its sources included. */
  memory: number;
}

/** Agents and pages take turns, so that a file of many exchanges has many agents. */
const AGENTS = 5_000;
const A_MINUTE = 60_000;

/**
 * @param exchanges that the file has at least
 * @throws HarnessFault when they are not judged to be sound
 */
export async function measureJudging(exchanges: number): Promise<JudgedTraffic> {
  const folder = mkdtempSync(join(tmpdir(), 'softphone-conformance-bench-'));
  try {
    const file = join(folder, 'traffic.har');
    const written = await write(file, exchanges);
    // What is read and compiled once is no part of it.
    await judge(await warming(folder));
    const before = process.cpuUsage();
    const judged = await judge(file);
    const { user, system } = process.cpuUsage(before);
    if (judged !== written) throw new HarnessFault(`${written} exchanges were written, and ${judged} judged`);
    return {
      exchanges: judged,
      size: statSync(file).size,
      rate: (judged * 1e6) / (user + system),
      memory: process.resourceUsage().maxRSS * 1024,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One line. */
export function judgingLine({ exchanges, size, rate, memory }: JudgedTraffic): string {
  const mega = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  return `judge: ${exchanges} exchanges in a HAR of ${mega(size)}, ${Math.round(rate)} a second of one core; the process had ${mega(memory)} at most`;
}

async function warming(folder: string): Promise<string> {
  const file = join(folder, 'first.har');
  await write(file, 1_000);
  return file;
}

async function judge(file: string): Promise<number> {
  const { verdict, traffic } = await judgeFiles({ files: [file], cwd: '', strict: false });
  if (verdict !== 'pass') throw new HarnessFault(`sound traffic is judged ${verdict}`);
  return (traffic?.exchanges ?? 0) - (traffic?.foreign ?? 0);
}

/** Gives how many it wrote. */
async function write(file: string, exchanges: number): Promise<number> {
  const stream = createWriteStream(file);
  let count = 0;
  stream.write(harOpening('bench'));
  for (let turn = 0; count < exchanges; turn += 1) {
    const all = [...gatewayClient(1000 + (turn % AGENTS)), ...servicePage()];
    const later = all.map((each) => ({ ...each, at: each.at + turn * A_MINUTE }));
    const text = later.map((each) => JSON.stringify(harEntry(each))).join(',');
    if (!stream.write(`${count > 0 ? ',' : ''}${text}`))
      await new Promise<void>((resolve) => stream.once('drain', resolve));
    count += later.length;
  }
  stream.end(']}}');
  await finished(stream);
  return count;
}
