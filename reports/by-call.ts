/** Groups requirements by interface and call, in the order of the catalogue. */
import type { RequirementResult } from './results';

export interface CallGroup {
  call: string;
  requirements: RequirementResult[];
}

export interface InterfaceGroup {
  name: string;
  calls: CallGroup[];
  requirements: RequirementResult[];
}

/** The groups, without empty ones. */
export function byInterface(requirements: RequirementResult[]): InterfaceGroup[] {
  return [...grouped(requirements, nameOf)].map(([name, own]) => ({
    name,
    requirements: own,
    calls: [...grouped(own, (requirement) => requirement.call)].map(([call, rows]) => ({
      call,
      requirements: rows,
    })),
  }));
}

/** What is demanded of clients stands apart. */
function nameOf({ id, interface: name }: RequirementResult['requirement']): string {
  return id.startsWith('client.') ? `${name}-client` : name;
}

function grouped(
  results: RequirementResult[],
  key: (requirement: RequirementResult['requirement']) => string,
): Map<string, RequirementResult[]> {
  const groups = new Map<string, RequirementResult[]>();
  for (const result of results) {
    const name = key(result.requirement);
    groups.set(name, [...(groups.get(name) ?? []), result]);
  }
  return groups;
}
