/** Reads the models of systems from their files, and refuses what cannot be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';
import { yamlFiles } from '../yaml-files';
import type { Model } from './model';
import { modelProblems } from './model-problems';

let models: Model[] | undefined;

/** Every model, checked; read once a process. @throws Error that names all that is wrong with one: a fault of ours */
export function loadModels(): Model[] {
  models ??= yamlFiles(__dirname).map(({ name, text }) => readModel(name, text));
  return models;
}

/** @param name of the file, for complaints. @throws Error that names all that is wrong */
export function readModel(name: string, text: string): Model {
  const model = parse(text) as Model;
  const schema = JSON.parse(readFileSync(join(__dirname, 'model.schema.json'), 'utf8')) as object;
  const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false }).compile(schema);
  const problems = validate(model)
    ? modelProblems(model)
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  if (problems.length > 0) throw new Error(`schemas/models/${name}:\n${problems.join('\n')}`);
  return model;
}
