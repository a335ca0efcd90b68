/** Asks the person at the terminal to bring something about, or to say what they see. */
import { createInterface } from 'node:readline/promises';
import { Inconclusive } from '../../schemas/verdict';

export interface Operator {
  /** Asks for something to be done; throws Inconclusive when it cannot be done, or nobody answers in time. */
  please(request: string): Promise<void>;
  /** Asks a question; gives the answer, trimmed. Throws Inconclusive when it is skipped or nobody answers. */
  ask(question: string): Promise<string>;
}

/**
 * The operator, if there is one: `--operator` was given and both ends of the terminal are there.
 * @param patience milliseconds to wait for an answer
 */
export function operatorAt(wanted: boolean, patience: number): Operator | undefined {
  if (!wanted || !process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const ask = async (text: string) => {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return (await terminal.question(text, { signal: AbortSignal.timeout(patience) })).trim();
    } catch {
      throw new Inconclusive(`the operator did not answer within ${patience} ms: ${text.trim()}`);
    } finally {
      terminal.close();
    }
  };
  return {
    async please(request) {
      const answer = await ask(`\nPlease: ${request}\nPress Enter when it is done, or s and Enter to skip: `);
      if (answer.toLowerCase() === 's') throw new Inconclusive(`the operator skipped: ${request}`);
    },
    async ask(question) {
      const answer = await ask(`\n${question}\nAnswer, or just Enter to skip: `);
      if (answer === '') throw new Inconclusive(`the operator skipped: ${question}`);
      return answer;
    },
  };
}
