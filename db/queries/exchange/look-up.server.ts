import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { CommitmentId, ContractId, LotId, OrganisationId } from "../../schema/columns.ts";
import { findFields, findRows } from "./bulk.server.ts";

/** Two texts as one key of a Map. */
export function pairKey(first: string, second: string): string {
  return `${first}\u001f${second}`;
}

/** Organisations by SIRET (or what stands for it). */
export async function organisationsByNumber(
  db: Db,
  numbers: Iterable<string>,
): Promise<Map<string, Database["organisation"]>> {
  const found = await findRows(db, "organisation", ["siret"], keysOf(numbers));
  return new Map(found.map((row) => [row.siret, row]));
}

export async function organisationsById(
  db: Db,
  ids: Iterable<OrganisationId | null>,
): Promise<Map<OrganisationId, Database["organisation"]>> {
  const found = await findRows(db, "organisation", ["id"], keysOf(ids));
  return new Map(found.map((row) => [row.id, row]));
}

export async function contractsByReference(
  db: Db,
  references: Iterable<string>,
): Promise<Map<string, Database["contract"]>> {
  const found = await findRows(db, "contract", ["reference"], keysOf(references));
  return new Map(found.map((row) => [row.reference, row]));
}

/** Lots by contract and number, under `pairKey`. */
export async function lotsByNumber(
  db: Db,
  pairs: ReadonlyArray<readonly [ContractId, string]>,
): Promise<Map<string, Database["lot"]>> {
  const found = await findRows(db, "lot", ["contract_id", "number"], pairs);
  return new Map(found.map((row) => [pairKey(row.contract_id, row.number), row]));
}

/** Commitments by lot and mechanism, under `pairKey`. */
export async function commitmentsByMechanism(
  db: Db,
  pairs: ReadonlyArray<readonly [LotId, string]>,
): Promise<Map<string, Database["commitment"]>> {
  const found = await findRows(db, "commitment", ["lot_id", "mechanism"], pairs);
  return new Map(found.map((row) => [pairKey(row.lot_id, row.mechanism), row]));
}

/** Participants by host and code, under `pairKey`. */
export async function participantsByCode(
  db: Db,
  pairs: ReadonlyArray<readonly [OrganisationId, string]>,
): Promise<Map<string, Database["participant"]>> {
  const found = await findRows(db, "participant", ["host_id", "code"], pairs);
  return new Map(found.map((row) => [pairKey(row.host_id, row.code), row]));
}

export async function hiresByReference(
  db: Db,
  references: Iterable<string>,
): Promise<Map<string, Database["hire"]>> {
  const found = await findRows(db, "hire", ["reference"], keysOf(references));
  return new Map(found.map((row) => [row.reference, row]));
}

const fieldsOfHire = ["id", "reference", "participant_id", "commitment_id", "starts_on", "ends_on"] as const;

/** What the hours of a hire are checked against. */
export type NamedHire = Pick<Database["hire"], (typeof fieldsOfHire)[number]>;

export async function namedHires(db: Db, references: Iterable<string>): Promise<Map<string, NamedHire>> {
  const found = await findFields(db, "hire", ["reference"], keysOf(references), fieldsOfHire);
  return new Map(found.map((row) => [row.reference, row]));
}

/** Needs of hires by code. */
export async function needsByCode(
  db: Db,
  codes: Iterable<string>,
): Promise<Map<string, Database["hire_need"]>> {
  const found = await findRows(db, "hire_need", ["code"], keysOf(codes));
  return new Map(found.map((row) => [row.code, row]));
}

export type CommitmentChain = {
  commitment: Database["commitment"];
  lot: Database["lot"];
  contract: Database["contract"];
};

/** Commitments by id, each with its lot and its contract. */
export async function chainsOf(
  db: Db,
  ids: Iterable<CommitmentId>,
): Promise<Map<CommitmentId, CommitmentChain>> {
  const commitments = await findRows(db, "commitment", ["id"], keysOf(ids));
  const lots = byId(await findRows(db, "lot", ["id"], keysOf(commitments.map((row) => row.lot_id))));
  const contractIds = keysOf([...lots.values()].map((row) => row.contract_id));
  const contracts = byId(await findRows(db, "contract", ["id"], contractIds));
  const chains = commitments.flatMap((commitment) => {
    const lot = lots.get(commitment.lot_id);
    const contract = lot && contracts.get(lot.contract_id);
    return lot && contract ? [[commitment.id, { commitment, lot, contract }] as const] : [];
  });
  return new Map(chains);
}

/** Hires of some participants, in no order. */
export function hiresOfParticipants(db: Db, ids: Iterable<string>): Promise<Array<Database["hire"]>> {
  return findRows(db, "hire", ["participant_id"], keysOf(ids));
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<Row["id"], Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** One-column keys, each once. */
export function keysOf(values: Iterable<string | null>): Array<[string]> {
  const texts = [...new Set(values)].filter((value) => value !== null);
  return texts.map((text) => [text]);
}
