/** How many rows a mutant may take from sight, by what it breaks, and all mutants together. */
import { plural } from '../../reports/wording';
import type { InterfaceName } from '../../schemas/catalogue';
import { findReply } from '../../schemas/tables';
import type { Hiding } from './hiding';

/** Of the rows that single mutants hide. */
export interface Spread {
  median: number;
  /** 95 of 100 mutants hide no more than it. */
  percentile95: number;
  most: number;
}

/**
 * What all mutants of a whole run together may come to. Those with a reason beside them count for the median alone: what
 * they break is what the hidden rows are looked at by, such as a sign-in that nobody succeeds with.
 */
export const BOUNDS = { median: 0, percentile95: 3 } as const;

/** Of a sample of mutants under conditions so many hundredths of the pairs are to be killed. */
export const KILLED_UNDER_CONDITIONS = 97;

/** A mutant that hides more needs a reason that stands beside it; any other that hides something may have one. */
export const MUCH = 10;

const MEMBER = /^([\w-]+)\.([\w-]+)\.(\w+)\.member\.([\w-]+)$/;
const HEADER = /^[\w-]+\.[\w-]+\.header\./;

/**
 * 0 for what breaks nothing but headers, and members by which no rows are told apart; none for anything else.
 * @param breaks ids of requirements
 */
export function boundOf(breaks: readonly string[]): number | undefined {
  return breaks.length > 0 && breaks.every((id) => HEADER.test(id) || isPlainMember(id)) ? 0 : undefined;
}

function isPlainMember(id: string): boolean {
  const [, interfaceName, call, kind, member] = MEMBER.exec(id) ?? [];
  if (!interfaceName || !call || !kind || !member) return false;
  return !findReply(interfaceName as InterfaceName, call, kind).selector.includes(member);
}

/** Zeros over no mutant. */
export function spreadOf(hiding: readonly Hiding[]): Spread {
  const counts = hiding.map(({ rows }) => rows.length).sort((a, b) => a - b);
  const at = (share: number) => counts[Math.max(0, Math.ceil(share * counts.length) - 1)] ?? 0;
  return { median: at(0.5), percentile95: at(0.95), most: counts.at(-1) ?? 0 };
}

/** Those beside which no reason stands. */
export function withoutReason(hiding: readonly Hiding[]): Hiding[] {
  return hiding.filter(({ because }) => because === undefined);
}

/**
 * What is not as it has to be, one sentence each.
 * @param whole whether all mutants are there, so that the bounds of all of them count
 */
export function excesses(hiding: readonly Hiding[], whole: boolean): string[] {
  const { median } = spreadOf(hiding);
  const { percentile95 } = spreadOf(withoutReason(hiding));
  return [
    ...hiding.flatMap(excessesOf),
    ...(whole && median > BOUNDS.median
      ? [`half of the mutants hide ${median} rows or more: at most ${BOUNDS.median}`]
      : []),
    ...(whole && percentile95 > BOUNDS.percentile95
      ? [
          `of the mutants without a reason one of twenty hides ${percentile95} rows or more: at most ${BOUNDS.percentile95}`,
        ]
      : []),
  ];
}

function excessesOf({ mutant, rows, faults, bound = MUCH, because }: Hiding): string[] {
  const wrong = faults.map((fault) => `${mutant} makes the harness go wrong: ${fault}`);
  const hides = `${mutant} hides ${plural(rows.length, 'row')}`;
  if (because === undefined)
    return rows.length > bound ? [...wrong, `${hides}: at most ${bound}, or a reason`] : wrong;
  return rows.length > 0 ? wrong : [...wrong, `${hides}: its \`hides\` is no longer needed`];
}
