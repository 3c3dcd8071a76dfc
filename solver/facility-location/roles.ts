import type { Facilities, Model } from "../../src/model/index.ts";

/** What a column stands for: an arc, a host that is open, or a customer alone. */
export type Role =
  | { readonly type: "arc"; readonly host: number; readonly customer: number }
  | { readonly type: "open"; readonly host: number }
  | { readonly type: "alone"; readonly customer: number };

/** The columns that the structure names. Throws RangeError where one does not exist or is named twice. */
export function rolesOf(program: Model, { customers, hosts }: Facilities): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  const name = (j: number, role: Role) => {
    if (program.columns[j] === undefined)
      throw new RangeError(`The structure names a column (${j}) that the model does not have.`);
    if (roles.has(j))
      throw new RangeError(`The structure names column (${program.columns[j]?.name}) twice. Maybe two arcs share it.`);
    roles.set(j, role);
  };
  for (const [customer, { alone }] of customers.entries())
    if (alone !== undefined) name(alone, { type: "alone", customer });
  for (const [host, { open, arcs }] of hosts.entries()) {
    if (open !== undefined) name(open, { type: "open", host });
    for (const { customer, column } of arcs) name(column, { type: "arc", host, customer });
  }
  return roles;
}
