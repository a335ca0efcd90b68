/** What the site is told of a guide. */
import type { Language } from '../../fixtures/texts/texts';

/** A text of the documentation in one language. */
export interface Guide {
  /** Such as `guides`, or `reference`. */
  folder: string;
  name: string;
  language: Language;
  title: string;
  /** Its first sentences. */
  about: string;
  headings: readonly Heading[];
  /** Its HTML, to stand on a page that leads there. */
  html: (leads: Leads) => string;
}

export interface Heading {
  text: string;
  anchor: string;
  /** 1 for the title. */
  level: number;
}

/** Where a page leads to; undefined: nowhere, and the text stands alone. */
export interface Leads {
  /** @param href as the guide has it */
  link: (href: string) => string | undefined;
  /** @param code what stands as code, such as the id of a requirement */
  id: (code: string) => string | undefined;
}
