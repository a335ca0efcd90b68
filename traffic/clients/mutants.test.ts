import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadClientRows } from '../../schemas/client-rows';
import type { Exchange } from '../exchange';
import { sideOf } from '../judged';
import { TrafficJudge } from '../traffic-judge';
import { clientMutants } from './mutants';
import { gatewayClient, servicePage } from './well-behaved';

/** What the documents demand of a page that calls functions crosses no network. */
const WITHIN_A_PAGE = ['plugin', 'wellclient'];

function verdicts(exchanges: Exchange[]): { broken: string[]; holds: string[] } {
  const broken = new Set<string>();
  const holds = new Set<string>();
  const judge = new TrafficJudge({ strict: false }, ({ judged }) => {
    for (const { requirement } of judged.broken) broken.add(requirement);
    for (const requirement of judged.holds) holds.add(requirement);
  });
  for (const exchange of exchanges) assert.ok(judge.take(exchange), exchange.url.href);
  judge.finish();
  return { broken: [...broken], holds: [...holds] };
}

const rows = loadClientRows().filter((row) => !WITHIN_A_PAGE.includes(row.interface));

describe('a client that does as the documents say', () => {
  const { broken, holds } = verdicts([...gatewayClient(), ...servicePage()]);

  it('breaks nothing, and neither does its target', () => assert.deepEqual(broken, []));

  it('meets every row of a client that crosses the network', () => {
    assert.deepEqual(
      rows.map(({ id }) => id).filter((id) => !holds.includes(id)),
      [],
    );
  });
});

describe('a client that breaks one row', () => {
  const mutants = clientMutants();

  it('is there for every row', () => {
    assert.deepEqual(
      mutants.map(({ breaks }) => breaks),
      rows.map(({ id }) => id),
    );
  });

  for (const { breaks, exchanges } of mutants) {
    it(`is caught at ${breaks}, and at no other row of a client`, () => {
      const { broken } = verdicts(exchanges);
      assert.deepEqual(
        broken.filter((id) => sideOf(id as typeof breaks) === 'client'),
        [breaks],
      );
    });
  }
});
