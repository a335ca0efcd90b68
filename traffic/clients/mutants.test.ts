import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadClientRows } from '../../schemas/client-rows';
import { sideOf } from '../judged';
import { clientMutants } from './mutants';
import { tried } from './trial';
import { CLIENT_VARIANTS } from './variants';
import { gatewayClient, servicePage } from './well-behaved';
import { withoutMutant } from './without-mutant';

const rows = loadClientRows().filter((row) => withoutMutant(row) === undefined);

describe('a client that does as the documents say', () => {
  it('meets every row of a client that crosses the network', () => {
    const { holds } = tried([...gatewayClient(), ...servicePage()]);
    assert.deepEqual(
      rows.map(({ id }) => id).filter((id) => !holds.includes(id)),
      [],
    );
  });

  for (const { name, findings, exchanges } of CLIENT_VARIANTS) {
    it(`breaks nothing as ${name}, and neither does its target; just its errata are cited`, () => {
      const { broken, noted } = tried(exchanges());
      assert.deepEqual(broken, []);
      assert.deepEqual([...new Set(noted.map(({ erratum }) => erratum))].sort(), [...findings].sort());
    });
  }
});

describe('a client that breaks one row', () => {
  const mutants = clientMutants();

  it('is there for every row', () => {
    assert.deepEqual(
      mutants.map(({ breaks }) => breaks),
      rows.map(({ id }) => id),
    );
  });

  it('is caught at that row, and at no other one of a client', () => {
    for (const { breaks, exchanges } of mutants)
      assert.deepEqual(
        tried(exchanges).broken.filter((id) => sideOf(id) === 'client'),
        [breaks],
      );
  });
});
