/** What a recording says of its target: who made it, what it claims, how it was reached. */
import Ajv from 'ajv/dist/2020';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import type { Target } from '../../fixtures/targets/target';
import schema from '../../fixtures/targets/target.schema.json';
import type { RecordingIndex } from '../../schemas/recording';

/** As the run was told of it, with something else in the place of each secret. */
export type Claims = Omit<Target, 'file' | 'secrets'>;

const valid = new Ajv({ allowUnionTypes: true }).compile<Claims>({
  type: 'object',
  required: ['target', 'ics', 'ixit'],
  properties: {
    target: schema.properties.target,
    ics: { ...schema.properties.ics, required: ['interfaces', 'leavesOut', 'claims', 'options'] },
    ixit: { type: 'object' },
  },
  $defs: schema.$defs,
});

/** @throws ConfigurationError for what no target file says */
export function claimsOf({ target }: RecordingIndex): Claims {
  if (valid(target)) return target;
  const [error] = valid.errors ?? [];
  throw new ConfigurationError(`its target is none: ${error?.instancePath || 'the whole'} ${error?.message}`);
}
