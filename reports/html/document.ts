/** Renders templates for people: each gives one HTML file that needs nothing else and lets nothing in. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';

export interface Template {
  /** Path of the file; it begins with the partial `head`. */
  file: string;
  /** Paths of its partials, by name. */
  partials?: Readonly<Record<string, string>>;
  /** What its expressions may call, by name. */
  helpers?: Readonly<Record<string, Handlebars.HelperDelegate>>;
  /** Path of a style sheet of its own, behind the common one. */
  style?: string;
  /** Path of the script that it has at its end. */
  script?: string;
  /** Scripts that lie beside the page may run in it. */
  hasScripts?: boolean;
  /** It has a form that leads to a page beside it. */
  hasForm?: boolean;
}

/** Templates that have been read, each once. */
const read = new WeakMap<Template, { render: HandlebarsTemplateDelegate; fixed: Fixed }>();

/** What is the same for each content. */
interface Fixed {
  style: string;
  script: string;
  policy: string;
}

/**
 * The text of the file. Nothing in `content` can act in it: it is escaped, and a CSP stands behind.
 * @param content what the template shows
 */
export function htmlDocument(
  template: Template,
  content: Record<string, unknown> & { title: string },
): string {
  const { render, fixed } = read.get(template) ?? readTemplate(template);
  return render({ lang: 'en', ...content, ...fixed });
}

function readTemplate(template: Template) {
  const styles = [join(__dirname, 'page.css'), ...(template.style === undefined ? [] : [template.style])];
  const style = styles.map(textOf).join('\n');
  const script = template.script === undefined ? '' : textOf(template.script);
  const scripts = [
    ...(script === '' ? [] : [`'${digest(script)}'`]),
    ...(template.hasScripts ? ["'self'"] : []),
  ];
  const policy = [
    "default-src 'none'",
    `style-src '${digest(style)}'`,
    ...(scripts.length === 0 ? [] : [`script-src ${scripts.join(' ')}`]),
    "base-uri 'none'",
    `form-action ${template.hasForm ? "'self'" : "'none'"}`,
  ].join('; ');
  const handlebars = Handlebars.create();
  const partials = { head: join(__dirname, 'head.hbs'), ...template.partials };
  for (const [name, file] of Object.entries(partials)) handlebars.registerPartial(name, textOf(file));
  handlebars.registerHelper({ ...template.helpers });
  const render = handlebars.compile(textOf(template.file), { strict: true, assumeObjects: false });
  const made = { render, fixed: { style, script, policy } };
  read.set(template, made);
  return made;
}

/** As the browser will see it, so that the digests fit. */
function textOf(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
