/** A program that makes one call. */
export interface Sample {
  language: SampleLanguage;
  text: string;
  /** How it is run: a command, or '' for what is run in the page that hosts plugin or SDK. */
  command: string;
}

export type SampleLanguage = 'javascript' | 'curl' | 'java';
