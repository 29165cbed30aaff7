import { rolesOf } from "#db/queries/exchange/organisation-roles.server.ts";
import { kept, refuse, type ImportRun, type InputRow } from "./import-run.server.ts";
import type { References } from "./references.ts";
import { notAStructure } from "./structure-remarks.ts";

/** Refuses the rows whose `siret` is of an organisation that is no structure, neither by its kind nor by its role. */
export async function refuseNotStructures(
  run: ImportRun,
  rows: ReadonlyArray<InputRow<{ siret: string }>>,
  found: References,
): Promise<void> {
  const unkind = kept(rows).filter(({ values }) => found.organisation(values.siret)?.kind === null);
  const ids = unkind.flatMap(({ values }) => found.organisation(values.siret)?.id ?? []);
  const roles = await rolesOf(run.trx, new Set(ids));
  for (const row of unkind) {
    const id = found.organisation(row.values.siret)?.id;
    if (id !== undefined && roles.get(id)?.includes("siae") !== true)
      refuse(run, row, "siret", notAStructure);
  }
}
