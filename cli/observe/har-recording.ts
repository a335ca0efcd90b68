/** Keeps what went by as a HAR, which `judge` reads: entry by entry, without secrets, up to a length. */
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { diskTrouble } from '../../reports/unwritable';
import type { Exchange } from '../../traffic/exchange';
import { harEntry, harOpening } from '../../traffic/har/har-of';
import { withoutSecrets } from './secrets-of';

const FILE = 'observed.har';
/** Bytes; a flood does not fill the disk. */
const LONGEST = 268_435_456;
const CREATOR = 'softphone-conformance observe';

export class HarRecording {
  private written = 0;
  private isFirst = true;
  /** Why not all was kept, as a sentence. */
  private problem: string | undefined;

  private constructor(
    readonly file: string,
    private readonly handle: number,
    private readonly longest: number,
  ) {}

  /** @param longest bytes @throws ConfigurationError when the folder cannot be written to, or has such a file */
  static begin(folder: string, longest = LONGEST): HarRecording {
    const file = join(folder, FILE);
    try {
      mkdirSync(folder, { recursive: true });
      const recording = new HarRecording(file, openSync(file, 'wx', 0o600), longest);
      recording.write(harOpening(CREATOR));
      return recording;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const why = code === 'EEXIST' ? `it has a file ${FILE} already` : (diskTrouble(error) ?? message);
      throw new ConfigurationError(`--record ${folder}: ${why}.`);
    }
  }

  add(exchange: Exchange): void {
    if (this.problem !== undefined) return;
    const text = JSON.stringify(harEntry(withoutSecrets(exchange)));
    if (this.written + text.length > this.longest) {
      this.problem = `${this.file} was kept up to ${this.longest} bytes only.`;
      return;
    }
    this.write(`${this.isFirst ? '' : ',\n'}${text}`);
    this.isFirst = false;
  }

  /** @returns why it does not hold all, where that is so */
  end(): string | undefined {
    this.write('\n]}}\n');
    closeSync(this.handle);
    return this.problem;
  }

  private write(text: string): void {
    try {
      writeFileSync(this.handle, text);
      this.written += Buffer.byteLength(text);
    } catch (error) {
      this.problem ??= `${this.file} cannot be written to: ${diskTrouble(error) ?? (error as Error).message}.`;
    }
  }
}
