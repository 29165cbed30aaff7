import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RawValue } from "#app/domain/decp/raw-record.ts";
import {
  importDecp,
  type DecpImportInput,
  type DecpImportOutcome,
} from "#app/features/decp/import-decp.server.ts";
import type { Db } from "#db/database.server.ts";

type Options = Partial<DecpImportInput>;
type Ended = Extract<DecpImportOutcome, { counts: unknown }>;

/** Imports one of the files of tests/fixtures/decp. */
export async function importFixture(db: Db, name: string, options: Options = {}): Promise<Ended> {
  return ended(await importDecp(db, { path: `tests/fixtures/decp/${name}`, actor: "cli", ...options }));
}

/** Imports records written as a 2019 file. */
export async function importRecords(db: Db, records: RawValue[], options: Options = {}): Promise<Ended> {
  return ended(await importText(db, JSON.stringify({ marches: records }), options));
}

/** Imports a file of this content. */
export async function importText(db: Db, text: string, options: Options = {}): Promise<DecpImportOutcome> {
  const folder = mkdtempSync(join(tmpdir(), "decp-"));
  try {
    const path = join(folder, "decp.json");
    writeFileSync(path, text);
    return await importDecp(db, { path, actor: "cli", ...options });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ended(outcome: DecpImportOutcome): Ended {
  if (!("counts" in outcome)) throw new Error(outcome.message);
  return outcome;
}

export const buyer = "90000001000018";
export const holder = "90000002000017";
export const otherHolder = "90000003000016";

/** A record as of 2022, with what matters to the test. */
export function record(overrides: Record<string, RawValue> = {}): RawValue {
  return {
    id: "M1",
    acheteur: { id: buyer },
    objet: "Toiture de l’école",
    codeCPV: "45261210",
    montant: 1000,
    dureeMois: 12,
    dateNotification: "2025-01-15",
    titulaires: [{ titulaire: { typeIdentifiant: "SIRET", id: holder } }],
    considerationsSociales: { considerationSociale: ["Clause sociale"] },
    ...overrides,
  };
}

export const social = (...words: string[]): Record<string, RawValue> => ({
  considerationsSociales: { considerationSociale: words },
});

/** The only contract of the installation, with its lot, commitments and contractors. */
export async function onlyContract(db: Db) {
  const contract = await db.selectFrom("contract").selectAll().executeTakeFirstOrThrow();
  return { ...contract, ...(await partsOf(db, contract.id)) };
}

export async function partsOf(db: Db, contractId: string) {
  const lots = await db
    .selectFrom("lot")
    .selectAll()
    .where("contract_id", "=", contractId as never)
    .execute();
  const commitments = await db
    .selectFrom("commitment")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .selectAll("commitment")
    .where("lot.contract_id", "=", contractId as never)
    .orderBy("commitment.entered_rank")
    .execute();
  const contractors = await db
    .selectFrom("contractor")
    .innerJoin("lot", "lot.id", "contractor.lot_id")
    .innerJoin("organisation", "organisation.id", "contractor.organisation_id")
    .select(["contractor.id", "organisation.siret", "contractor.role"])
    .where("lot.contract_id", "=", contractId as never)
    .orderBy("contractor.entered_rank")
    .execute();
  return { lots, commitments, contractors };
}
