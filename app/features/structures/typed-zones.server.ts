import { searchText } from "#app/domain/search-text.ts";
import type { Zone } from "#app/domain/zone.ts";
import { communeChoice } from "#app/features/contracts/contract-form-values.ts";
import { findPlace } from "#app/features/contracts/resolve-names.server.ts";
import type { Db } from "#db/database.server.ts";
import { readDivisions } from "#db/seed/french-communes.server.ts";
import { listCommunesStarting } from "#db/queries/structures/places.server.ts";
import type { StructureInput } from "./structure-form.schema.ts";

/** A line that names no commune, or several, with those it may have meant. */
export type UnknownCommune = { typed: string; suggestions: string[] };

export type TypedZones =
  { outcome: "known"; zones: Zone[] } | { outcome: "zone communes unknown"; unknown: UnknownCommune[] };

const mostSuggested = 3;
/** Enough to find « Croles » from « Crolles ». */
const lettersKept = 3;

/** The places of a form: boxes that were ticked, and communes one a line. Writes nothing. */
export async function typedZones(db: Db, input: StructureInput): Promise<TypedZones> {
  const lines = input.communes
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const communes: string[] = [];
  const unknown: UnknownCommune[] = [];
  for (const typed of new Set(lines)) {
    const found = await findPlace(db, typed);
    if (found.outcome === "known" && found.code !== null) communes.push(found.code);
    else unknown.push({ typed, suggestions: await suggestionsFor(db, typed) });
  }
  if (unknown.length > 0) return { outcome: "zone communes unknown", unknown };
  const departments = input.departments.filter(isDepartment);
  const { territories, epcis } = input;
  const ticked = { department: departments, territory: territories, epci: epcis, commune: communes };
  const zones = (["department", "territory", "epci", "commune"] as const).flatMap((level) =>
    [...new Set(ticked[level])].map((code): Zone => ({ level, code })),
  );
  return { outcome: "known", zones };
}

function isDepartment(code: string): boolean {
  return readDivisions<{ code: string }>("departements").some((known) => known.code === code);
}

async function suggestionsFor(db: Db, typed: string): Promise<string[]> {
  const folded = searchText(typed.replace(/\(.*$/, ""));
  if (folded.length < lettersKept) return [];
  const near = await listCommunesStarting(db, folded.slice(0, lettersKept), 60);
  return near
    .map((commune) => ({ ...commune, shared: sharedStart(commune.folded, folded) }))
    .sort((one, other) => other.shared - one.shared || one.folded.length - other.folded.length)
    .slice(0, mostSuggested)
    .map(({ name, code }) => communeChoice(name, code));
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}
