/** Writes Allure's files as a run goes on. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemWriter } from 'allure-js-commons/sdk/reporter';

type Result = Parameters<FileSystemWriter['writeResult']>[0];
type Group = Parameters<FileSystemWriter['writeGroup']>[0];

/** Allure's own waits for the disk at each file, of which a scenario has several: longer than many scenarios take. */
export class AllureWriter extends FileSystemWriter {
  constructor(private readonly resultsDir: string) {
    super({ resultsDir });
    mkdirSync(resultsDir, { recursive: true });
  }

  override writeResult(result: Result): void {
    this.write(`${result.uuid}-result.json`, JSON.stringify(result));
  }

  override writeGroup(group: Group): void {
    this.write(`${group.uuid}-container.json`, JSON.stringify(group));
  }

  override writeAttachment(name: string, content: Buffer): void {
    this.write(name, content);
  }

  private write(name: string, content: string | Buffer): void {
    writeFileSync(join(this.resultsDir, name), content);
  }
}
