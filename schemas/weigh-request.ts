/**
 * What a request says about the rows that demand something of a client: which of them holds, which is broken, and what is
 * noted. Records nothing, as {@link weighPayload} of a target's payloads does.
 */
import type { ErrorObject } from 'ajv';
import type { InterfaceName } from './catalogue';
import { clientRowOf } from './client-rows';
import { compiledRequest } from './compile';
import { memberOf, shown } from './problem';
import { requestGrants } from './request-grants';
import type { ClientRowId } from './requirement-id';
import { parameterId } from './row-ids';
import type { Call, Parameter, Table } from './table';
import { findCall } from './tables';
import type { Finding, Mismatch } from './verdict';

/** What a request turned out to be. */
export interface WeighedRequest {
  broken: { requirement: ClientRowId; mismatch: Mismatch }[];
  holds: ClientRowId[];
  noted: (Pick<Finding, 'erratum' | 'level' | 'text'> & { requirement: ClientRowId })[];
}

/** Members that a report names one by one. */
const NAMED = 10;

/**
 * Weighs the members of one request: those of the body, of the query, of the JSON text, or the arguments by their names.
 * Throws for a call that no table has, or that has no request: a fault of ours.
 *
 * @param strict whether deviations that the errata make fails then are broken
 */
export function weighRequest(
  interfaceName: InterfaceName,
  call: string,
  request: Record<string, unknown>,
  strict: boolean,
): WeighedRequest {
  const { table, call: found, members, names } = planOf(interfaceName, call);
  const { validate } = compiledRequest(interfaceName, call);
  const weighed: WeighedRequest = { broken: [], holds: [], noted: [] };
  const errors = validate(request) ? NO_ERRORS : (validate.errors ?? NO_ERRORS);
  for (const { parameter, rows } of members) {
    const own =
      errors.length === 0
        ? NO_ERRORS
        : errors.filter((error) => error.keyword !== 'if' && memberOf(error) === parameter.name);
    weighMember({ table, call: found, parameter, rows, request, strict }, own, weighed);
  }
  noteOthers(names, request, weighed);
  return weighed;
}

const NO_ERRORS: ErrorObject[] = [];

/** What is looked at in each request of a call; made once, for traffic has many of them. */
interface Plan {
  table: Table;
  call: Call;
  /** With the rows of the parameter and of its aspects. */
  members: { parameter: Parameter; rows: ClientRowId[] }[];
  names: ReadonlySet<string>;
}

const plans = new Map<string, Plan>();

function planOf(interfaceName: InterfaceName, name: string): Plan {
  const key = `${interfaceName} ${name}`;
  const known = plans.get(key);
  if (known) return known;
  const { table, call } = findCall(interfaceName, name);
  const members = call.parameters
    .filter(({ position, in: place }) => !position && place !== 'address')
    .map((parameter) => ({ parameter, rows: rowsOf(table, call, parameter) }));
  const names = new Set(members.map(({ parameter }) => parameter.name));
  const plan = { table, call, members, names };
  plans.set(key, plan);
  return plan;
}

function rowsOf(table: Table, call: Call, parameter: Parameter): ClientRowId[] {
  const aspects = [undefined, ...(parameter.aspects ?? []).map(({ id }) => id)];
  return aspects.flatMap((aspect) => clientRowOf(parameterId(table, call, parameter, aspect))?.id ?? []);
}

interface MemberQuestion {
  table: Table;
  call: Call;
  parameter: Parameter;
  rows: readonly ClientRowId[];
  request: Record<string, unknown>;
  strict: boolean;
}

function weighMember(question: MemberQuestion, errors: ErrorObject[], weighed: WeighedRequest): void {
  const { parameter, rows, request } = question;
  const isThere = Object.hasOwn(request, parameter.name);
  const error = errors.length > 1 ? errors.toSorted((a, b) => rank(a) - rank(b))[0] : errors[0];
  const broken = error && rowOf(question, aspectOf(error, parameter));
  if (error && broken) {
    const granted = grantOf(question);
    if (!granted) weighed.broken.push({ requirement: broken, mismatch: mismatchOf(error, question) });
    else {
      weighed.noted.push({ ...granted, requirement: broken });
      weighed.holds.push(broken);
    }
  }
  if (!isThere) return;
  // What has the wrong type has no length either.
  const sound = error?.keyword === 'type' || error?.keyword === 'enum' ? [] : rows;
  weighed.holds.push(...sound.filter((id) => id !== broken));
}

/** Of several errors of one member that goes first which says most: too long before of another form. */
function rank({ keyword }: ErrorObject): number {
  return ['required', 'type', 'enum', 'maxLength', 'minLength', 'pattern'].indexOf(keyword);
}

/** The aspect of the parameter that an error is about; undefined: the parameter itself. */
function aspectOf({ keyword }: ErrorObject, { aspects = [] }: Parameter): string | undefined {
  const wanted =
    { required: ['required'], minLength: ['required'], maxLength: ['length'], pattern: ['ipv4', 'charset'] }[
      keyword
    ] ?? [];
  return aspects.find(({ id, client }) => client !== undefined && wanted.includes(id))?.id;
}

function rowOf(question: MemberQuestion, aspect: string | undefined): ClientRowId | undefined {
  return clientRowOf(idOf(question, aspect))?.id;
}

function idOf({ table, call, parameter }: MemberQuestion, aspect?: string): string {
  return parameterId(table, call, parameter, aspect);
}

function mismatchOf(error: ErrorObject, { parameter: { name }, request }: MemberQuestion): Mismatch {
  const reason = `the parameter ${shown(name)} is not as documented`;
  const actual = Object.hasOwn(request, name) ? shown(request[name]) : 'no such parameter';
  return { reason, expected: expected(error), actual };
}

function expected({ keyword, params, message }: ErrorObject): string {
  const limit = String(params.limit);
  switch (keyword) {
    case 'required':
      return `a parameter ${String(params.missingProperty)}`;
    case 'enum':
      return `one of ${(params.allowedValues as unknown[]).map(shown).join(', ')}`;
    case 'type':
      return `a value of type ${String(params.type)}`;
    case 'maxLength':
      return `at most ${limit} characters`;
    case 'minLength':
      return 'a text that is not empty';
    case 'pattern':
      return `a text that fits ${String(params.pattern)}`;
    default:
      return message ?? keyword;
  }
}

/** What the errata grant in place of the documented value; undefined where they do not, or not under `strict`. */
function grantOf({ table, call, parameter, request, strict }: MemberQuestion) {
  if (!Object.hasOwn(request, parameter.name)) return undefined;
  const value = request[parameter.name];
  const found = requestGrants(table.interface, call.name)
    .get(parameter.name)
    ?.find(({ fits }) => fits(value));
  if (!found || (strict && found.strict === 'fail')) return undefined;
  const { erratum, level, note } = found;
  return { erratum, level, text: `${parameter.name}: ${note} (came ${shown(value)})` };
}

/** Members that no table lists: other editions have some, and no line forbids them. */
function noteOthers(
  listed: ReadonlySet<string>,
  request: Record<string, unknown>,
  weighed: WeighedRequest,
): void {
  const at = weighed.holds[0] ?? weighed.broken[0]?.requirement;
  if (at === undefined) return;
  for (const name of Object.keys(request)
    .filter((each) => !listed.has(each))
    .slice(0, NAMED))
    weighed.noted.push({
      requirement: at,
      erratum: '',
      level: 'info',
      text: `the request has a parameter that no table lists: ${shown(name)}`,
    });
}
