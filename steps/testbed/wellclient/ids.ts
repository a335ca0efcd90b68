/** The parts of an agent's or extension's id. */

/** What stands before the domain: the number by which a device is called, such as `8001` of `8001@test.cc`. */
export function phoneNumberOf(id: string): string {
  return id.split('@', 1)[0] ?? id;
}

/** What stands behind the first at sign; empty when there is none. */
export function domainOf(id: string): string {
  return id.split('@').slice(1).join('@');
}
