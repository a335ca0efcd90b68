/** The files that a model gives: the feature with its walks, and the page with its diagram. */
import type { Model } from '../../schemas/models/model';
import { loadTables } from '../../schemas/tables';
import { coverageOf } from './coverage';
import { diagramPage } from './diagram';
import { drawWalks } from './draw';
import { featureText } from './feature-text';

/** A file by its path from the root, with `/`. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/** @param seed another one leads other ways */
export function walksOf(model: Model, seed: string): GeneratedFile[] {
  const drawn = drawWalks(model, seed);
  const about = [
    'What holds alone has to hold after anything that went before. Drawn by npm run walks from',
    `schemas/models/${model.system}.yaml, edition ${editionOf(model)}, seed ${seed}; not written by hand. Covered are:`,
    ...coverageOf(model, drawn).map((line) => (line.startsWith(' ') ? `  - ${line.trim()}` : `- ${line}`)),
  ];
  return [
    { path: `features/${model.system}/walks.feature`, text: featureText(model, drawn, about) },
    { path: `schemas/models/${model.system}.md`, text: diagramPage(model) },
  ];
}

/** The edition of each document that the model stands on, or how its digest begins where the document names none. */
function editionOf(model: Model): string {
  const editions = model.interfaces.map((name) => {
    const documents = loadTables().filter((table) => table.interface === name);
    const [document] = documents.map((table) => table.document).filter(({ sha256 }) => sha256 !== undefined);
    return document?.edition ?? document?.sha256?.slice(0, 8) ?? 'unknown';
  });
  return editions.join(' and ');
}
