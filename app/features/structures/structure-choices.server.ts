import { communeChoice } from "#app/features/contracts/contract-form-values.ts";
import type { Db } from "#db/database.server.ts";
import { listTerritories, suggestCommunes } from "#db/queries/contracts/form-choices.server.ts";
import { findOwnDepartment } from "#db/queries/own-department.server.ts";
import { listEpciNames } from "#db/queries/structures/places.server.ts";
import type { NamedZone } from "#db/queries/structures/structure-details.server.ts";

/** What the form of a structure offers: places known here, and those its zone already holds. */
export async function structureChoices(db: Db, held: readonly NamedZone[] = []) {
  const communes = await suggestCommunes(db);
  const own = await findOwnDepartment(db);
  const departments = own === undefined ? [] : [{ code: own, label: own }];
  return {
    communes: communes.map(({ name, code }) => communeChoice(name, code)),
    departments: withHeld(departments, held, "department").map(({ value }) => ({
      value,
      label: `Tout le département\u00a0${value}`,
    })),
    territories: withHeld(await listTerritories(db), held, "territory"),
    epcis: withHeld(await listEpciNames(db), held, "epci"),
  };
}

export type StructureChoices = Awaited<ReturnType<typeof structureChoices>>;

function withHeld(
  known: ReadonlyArray<{ code: string; label: string }>,
  held: readonly NamedZone[],
  wanted: NamedZone["level"],
): Array<{ value: string; label: string }> {
  const others = held.filter(
    ({ level, code }) => level === wanted && !known.some((one) => one.code === code),
  );
  return [
    ...known.map(({ code, label }) => ({ value: code, label })),
    ...others.map(({ code, name }) => ({ value: code, label: name })),
  ];
}
