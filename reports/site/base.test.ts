import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { reportPage } from '../html/page';
import { junitXml } from '../junit';
import {
  DIAL,
  passing,
  sampleContext,
  sampleJudgement,
  sampleOutcome,
  sampleRecord,
  sampleSummary,
} from '../sample';
import { siteBase } from './base';

const folder = mkdtempSync(join(tmpdir(), 'base-'));
after(() => rmSync(folder, { recursive: true }));

it('finds the site beside the reports, or where it is said to be', () => {
  const reports = join(folder, 'latest');
  assert.equal(siteBase(reports, undefined, folder), undefined);
  assert.throws(() => siteBase(reports, 'docs', folder), /--docs docs: neither an address nor a folder/);
  mkdirSync(join(folder, 'docs'));
  writeFileSync(join(folder, 'docs', 'index.html'), '<title>softphone-conformance</title>');
  assert.equal(siteBase(reports, undefined, folder), '../docs/');
  assert.equal(siteBase(join(reports, 'again'), 'docs', folder), '../../docs/');
  assert.equal(siteBase(reports, 'https://docs.example/x', folder), 'https://docs.example/x/');
  assert.equal(siteBase(reports, 'HTTP://me:word@docs.example/"x"', folder), 'http://docs.example/%22x%22/');
  assert.throws(() => siteBase(reports, 'https://', folder), /--docs https:\/\/: this is no address/);
});

it('reports and the terminal lead to the row there, and to nothing where there is no site', () => {
  const told = (docs?: string) => {
    const judgement = sampleJudgement(DIAL, { verdict: 'fail', reason: 'another outcome', exchange: 2 });
    const record = sampleRecord({ ...passing, evidence: { judgements: [judgement] } });
    const { results } = sampleOutcome(record, sampleContext([DIAL], docs === undefined ? {} : { docs }));
    return [reportPage(results), junitXml(results), sampleSummary(results, { report: 'out/index.html' })];
  };
  const [page = '', junit = '', terminal = ''] = told('../docs/');
  assert.match(
    page,
    /<a href="\.\.\/docs\/en\/local-service\/dial_out\.html#local-service\.dial_out\.result/,
  );
  assert.match(page, /<x-t lang="zh-CN"><a href="\.\.\/docs\/zh-CN\/local-service\/dial_out\.html#/);
  assert.match(junit, /^Page: \.\.\/docs\/en\/local-service\/dial_out\.html#local-service\.dial_out/m);
  assert.match(terminal, /^ +Page: docs\/en\/local-service\/dial_out\.html#local-service\.dial_out/m);
  assert.match(told('https://d.example/')[2] ?? '', /Page: https:\/\/d\.example\/en\/local-service\//);
  for (const text of told()) assert.ok(!text.includes('dial_out.html'));
});
