/** Writes every report of a run into its folder, and says where each lies. */
import { join, relative } from 'node:path';
import type { Language } from '../fixtures/texts/texts';
import { makeAllureHtml } from './allure-html';
import { completeAllureResults } from './allure-results';
import { codeQualityJson } from './ci/code-quality';
import { ctrfJson } from './ci/ctrf';
import { conformanceJson } from './conformance-json';
import { reportPage } from './html/page';
import { junitXml } from './junit';
import { needsOf, needsText } from './needs';
import { purposesOf, purposesText } from './purposes';
import type { Results } from './results';
import { replaceFile, writingTo } from './unwritable';

/** What was written, by the name it has in the summary; paths are absolute when `folder` is. */
export type Places = Record<string, string>;

/**
 * Writes all but the Allure report, without waiting for anything, so that it can be done on the way out.
 * @param env tells which CI server it is that reads attachments
 * @param language of who reads the page first
 * @throws Unwritable when the folder does not take them
 */
export function writeReports(
  folder: string,
  results: Results,
  env: NodeJS.ProcessEnv = {},
  language: Language = 'en',
): Places {
  const places = {
    report: join(folder, 'index.html'),
    json: join(folder, 'conformance.json'),
    junit: join(folder, 'junit.xml'),
  };
  writingTo(folder, () => {
    replaceFile(places.json, conformanceJson(results));
    replaceFile(places.junit, junitXml(results, attachmentFor(places.report, env)));
    replaceFile(join(folder, 'ctrf.json'), ctrfJson(results));
    replaceFile(join(folder, 'gl-code-quality-report.json'), codeQualityJson(results));
    replaceFile(places.report, reportPage(results, language));
    replaceFile(join(folder, 'purposes.json'), purposesText(purposesOf(results)));
    replaceFile(join(folder, 'needs.json'), needsText(needsOf(results)));
    completeAllureResults(join(folder, 'allure-results'), results);
  });
  return places;
}

/** A file as the CI server wants it named: GitLab from the folder of the project, Jenkins from the root; others read none. */
function attachmentFor(file: string, { CI_PROJECT_DIR, JENKINS_URL }: NodeJS.ProcessEnv): string | undefined {
  if (CI_PROJECT_DIR) return relative(CI_PROJECT_DIR, file).replaceAll('\\', '/');
  return JENKINS_URL ? file : undefined;
}

/** The Allure report; takes some seconds. Gives its place, or a line in its stead that says why there is none. */
export async function writeAllureReport(folder: string, env: NodeJS.ProcessEnv): Promise<Places> {
  const problem = await makeAllureHtml(join(folder, 'allure-results'), join(folder, 'allure-report'), env);
  return { allure: problem ?? join(folder, 'allure-report', 'index.html') };
}
