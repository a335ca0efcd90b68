import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { loadErrata } from '../errata';
import { loadCatalogue } from '../load';
import { answersOf, type Statement } from './answers';
import { groups, loadProforma } from './proforma';

const proforma = loadProforma();
const statusOf = (id: string) => proforma.find((each) => each.id === id)?.status;

describe('the ICS proforma', () => {
  it('has every row of the tables once, after its call', () => {
    const rows = proforma.filter(({ kind }) => kind === 'row').map(({ id }) => id);
    assert.deepEqual(
      [...rows].sort(),
      loadCatalogue()
        .requirements.map(({ id }) => id)
        .sort(),
    );
    for (const { id, kind, within } of proforma) {
      const before = proforma.slice(
        0,
        proforma.findIndex((each) => each.id === id),
      );
      if (kind === 'row') assert.ok(before.some((each) => each.id === within[0]));
    }
  });

  it('has a status of each, and conditions that are capabilities of their own', () => {
    assert.equal(statusOf('gateway.sign-in.reply.0'), 'm');
    assert.equal(statusOf('local-service.onekey_dial_out'), 'm');
    assert.equal(statusOf('gateway.sign-in.parameter.checkInMailm'), 'o');
    assert.equal(statusOf('gateway.sign-in.header.reply.Guid.static'), 'o.2');
    assert.equal(statusOf('gateway.sign-in.rule.no-post'), 'x');
    assert.equal(statusOf('gateway.sign-in.parameter.phonelinkage.default'), 'c');
    for (const { status, condition, id } of proforma) {
      if (condition !== undefined) assert.ok(statusOf(condition), `${id} depends on ${condition}`);
      if (/^o\./.test(status)) assert.ok(groups()[status], status);
    }
  });
});

it('has no status that rests on an erratum which nobody knows', () => {
  const { entries } = parse(readFileSync(join(__dirname, 'status.yaml'), 'utf8')) as {
    entries: { of: string; source: string }[];
  };
  const errata = new Set(loadErrata().map(({ id }) => id));
  const cited = entries.filter(({ source }) => /^[A-Z]{2}-/.test(source));
  assert.deepEqual(
    cited.filter(({ source }) => !errata.has(source)),
    [],
  );
});

describe('answers to the proforma', () => {
  const answer = (more: Partial<Statement>) =>
    answersOf({ interfaces: ['gateway'], claims: [], options: {}, leavesOut: [], ...more });

  it('are yes where nothing is said, no where it is left out, and n/a for what depends on that', () => {
    const requirement = 'gateway.sign-in.parameter.phonelinkage';
    const answers = answer({ leavesOut: [{ requirement, reason: 'no hard phones' }] });
    assert.equal(answers.get(requirement), 'no');
    assert.equal(answers.get('gateway.sign-in.rule.events-linkage'), 'n/a');
    assert.equal(answers.get('gateway.sign-in.parameter.phonelinkage.default'), 'n/a');
    assert.equal(answers.get('gateway.sign-in.parameter.agenttype.4'), 'yes');
    assert.equal(answers.get('plugin.checkin.reply.operation_success'), 'n/a');
    assert.equal(answers.get('gateway.push.rule.once'), 'n/a');
    assert.equal(answer({ claims: ['push'] }).get('gateway.push.rule.once'), 'yes');
  });

  it('to what is excluded are no, unless the statement takes the row out that excludes it', () => {
    const requirement = 'gateway.sign-in.rule.no-post';
    assert.equal(answer({}).get(requirement), 'no');
    assert.equal(answer({ leavesOut: [{ requirement, reason: 'it does' }] }).get(requirement), 'yes');
  });
});
