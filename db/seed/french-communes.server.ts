import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Insertable } from "kysely";
import { searchText } from "#app/domain/search-text.ts";
import type { Db } from "../database.server.ts";
import type { Database } from "../schema.ts";

export type FrenchCommune = { code: string; name: string; department: string };

type Divided = { code: string; nom: string; departement?: string; type: string };

const dataFolder = "@etalab/decoupage-administratif/data";

let byCode: Map<string, FrenchCommune> | undefined;

/**
 * The communes of France by INSEE code, with the arrondissements of Paris, Lyon and Marseille; former codes
 * are unknown. Read once (8 MB), and only when asked. Source: @etalab/decoupage-administratif.
 */
export function frenchCommunes(): ReadonlyMap<string, FrenchCommune> {
  byCode ??= new Map(readDivisions<Divided>("communes").filter(isCurrent).map(asEntry));
  return byCode;
}

/**
 * Adds to the table the communes a file names and the installation does not hold yet: those outside the
 * département, which have no EPCI and no territory here. Returns the codes that are no French commune.
 */
export async function addMissingCommunes(db: Db, codes: Iterable<string>): Promise<string[]> {
  const asked = new Set(codes);
  for (const { code } of await db.selectFrom("commune").select("code").execute()) asked.delete(code);
  const missing = [...asked].map((code) => frenchCommunes().get(code) ?? code);
  const rows = missing.filter((commune) => typeof commune !== "string").map(asRow);
  for (let from = 0; from < rows.length; from += 1000) {
    await db
      .insertInto("commune")
      .values(rows.slice(from, from + 1000))
      .onConflict((conflict) => conflict.column("code").doNothing())
      .execute();
  }
  return missing.filter((commune) => typeof commune === "string");
}

/** One of the package's files (`communes`, `epci`), read without loading the others. */
export function readDivisions<Division>(name: string): Division[] {
  const path = createRequire(import.meta.url).resolve(`${dataFolder}/${name}.json`);
  return JSON.parse(readFileSync(path, "utf8")) as Division[];
}

function isCurrent(commune: Divided): boolean {
  return commune.type === "commune-actuelle" || commune.type === "arrondissement-municipal";
}

function asEntry({ code, nom, departement }: Divided): [string, FrenchCommune] {
  return [code, { code, name: nom, department: departement ?? code.slice(0, code.startsWith("97") ? 3 : 2) }];
}

function asRow({ code, name, department }: FrenchCommune): Insertable<Database["commune"]> {
  return {
    code,
    name,
    department_code: department,
    epci_siren: null,
    territory_code: null,
    search_text: searchText(name),
  };
}
