import type { Insertable } from "kysely";
import { searchText } from "#app/domain/search-text.ts";
import type { Db } from "../database.server.ts";
import type { Database } from "../schema.ts";
import type { EnteredRank } from "../schema/columns.ts";
import { frenchCommunes, readDivisions, type FrenchCommune } from "./french-communes.server.ts";
import isere from "./isere.json" with { type: "json" };

type Epci = { code: string; nom: string; membres: Array<{ code: string }> };

/** Reference data of one département: territories, EPCI with their territory, communes with their EPCI. */
export type ReferenceRows = {
  territories: Array<Insertable<Database["territory"]>>;
  epci: Array<Insertable<Database["epci"]>>;
  communes: Array<Insertable<Database["commune"]>>;
};

/**
 * Fills the territories, EPCI and communes of a new installation (Isère: 13, 18, 512). Does nothing when
 * there is a territory already: from then on they belong to the installation, edited on screen.
 */
export async function loadReference(db: Db): Promise<"loaded" | "already there"> {
  return db.transaction().execute(async (trx) => {
    if (await trx.selectFrom("territory").select("code").limit(1).executeTakeFirst()) return "already there";
    const { territories, epci, communes } = referenceRows();
    await trx.insertInto("territory").values(territories).execute();
    await trx.insertInto("epci").values(epci).execute();
    await trx.insertInto("commune").values(communes).execute();
    return "loaded";
  });
}

/** The département's reference rows, made from its data file and the official list of communes and EPCI. */
export function referenceRows(): ReferenceRows {
  const communes = [...frenchCommunes().values()].filter(({ department }) => department === isere.department);
  const codes = new Set(communes.map(({ code }) => code));
  const epci = readDivisions<Epci>("epci").filter(({ membres }) =>
    membres.some(({ code }) => codes.has(code)),
  );
  const territoryOf = new Map(
    isere.territories.flatMap(({ code, epci }) => epci.map((siren) => [siren, code])),
  );
  const epciOf = new Map(epci.flatMap(({ code, membres }) => membres.map((member) => [member.code, code])));
  return {
    territories: isere.territories.map(({ code, label, tile: [row, column] }, index) => ({
      code,
      label,
      tile_row: row ?? null,
      tile_column: column ?? null,
      entered_rank: (index + 1) as EnteredRank,
      import_id: null,
    })),
    epci: epci.map(({ code, nom }) => ({
      siren: code,
      name: nom,
      default_territory_code: territoryOf.get(code) ?? null,
    })),
    communes: communes.map((commune) => communeRow(commune, epciOf.get(commune.code) ?? null, territoryOf)),
  };
}

function communeRow(
  { code, name, department }: FrenchCommune,
  epci: string | null,
  territoryOf: ReadonlyMap<string, string>,
): Insertable<Database["commune"]> {
  return {
    code,
    name,
    department_code: department,
    epci_siren: epci,
    territory_code: epci === null ? null : (territoryOf.get(epci) ?? null),
    search_text: searchText(name),
  };
}
