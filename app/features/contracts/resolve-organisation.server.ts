import { searchText } from "#app/domain/search-text.ts";
import { parseSiret, type Siret } from "#app/domain/siret.ts";
import type { Db } from "#db/database.server.ts";
import { findOrganisation, type KnownOrganisation } from "#db/queries/contracts/form-choices.server.ts";

/** An organisation that exists, or the one to create; or why the text names none. */
export type FoundOrganisation =
  | ({ outcome: "known" } & KnownOrganisation)
  | { outcome: "new"; siret: Siret; name: string }
  | { outcome: "unknown" }
  | { outcome: "without name" }
  | { outcome: "ambiguous"; names: string[] };

type Typed = {
  text: string;
  /** Its name, typed beside, when its SIRET is new here. */
  newName: string | null;
  /** Those whose name holds that text, folded by `searchText`. */
  named: (folded: string) => Promise<KnownOrganisation[]>;
};

/** Separates a name from its identifier in what forms suggest: « Commune de Crolles · 213 801 400 00017 ». */
const nameMark = " · ";

/**
 * Reads what was typed for an organisation: a suggestion, a SIRET, or a name known once. A SIRET nobody knows makes a new
 * one when its name is given. Writes nothing.
 */
export async function findTypedOrganisation(
  db: Db,
  { text, newName, named }: Typed,
): Promise<FoundOrganisation> {
  const identifier = text.split(nameMark).at(-1) ?? text;
  const siret = parseSiret(identifier);
  const known = await findOrganisation(db, siret ?? identifier.trim());
  if (known) return { outcome: "known", ...known };
  if (siret !== undefined)
    return newName === null ? { outcome: "without name" } : { outcome: "new", siret, name: newName };
  const folded = searchText(text);
  if (folded === "") return { outcome: "unknown" };
  const near = await named(folded);
  const same = near.filter((organisation) => searchText(organisation.name) === folded);
  const [only] = same.length > 0 ? same : near;
  if (only === undefined) return { outcome: "unknown" };
  if (same.length === 1 || near.length === 1) return { outcome: "known", ...only };
  return { outcome: "ambiguous", names: near.slice(0, 3).map((organisation) => organisation.name) };
}
