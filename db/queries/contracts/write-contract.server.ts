import type { Insertable, Transaction, Updateable } from "kysely";
import type { Database } from "../../schema.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { CommitmentId, ContractId, LotId, OrganisationId } from "../../schema/columns.ts";

type Trx = Transaction<Database>;
type Typed = "entered_rank" | "import_id";
export type NewContract = Omit<Insertable<Database["contract"]>, Typed | "revision">;
export type NewLot = Omit<Insertable<Database["lot"]>, Typed>;
export type NewCommitment = Omit<Insertable<Database["commitment"]>, Typed>;

const typed = () => ({ entered_rank: nextEnteredRank(), import_id: null });

/** False when the id or the reference is already taken: nothing is written then. */
export async function insertContract(trx: Trx, contract: NewContract): Promise<boolean> {
  const written = await trx
    .insertInto("contract")
    .values({ ...contract, ...typed(), revision: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** False when someone else wrote the contract after that revision was read: nothing is written then. */
export async function updateContract(
  trx: Trx,
  id: ContractId,
  revision: number,
  values: Updateable<Database["contract"]>,
): Promise<boolean> {
  const written = await trx
    .updateTable("contract")
    .set({ ...values, revision: revision + 1 })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Gives an unassigned contract to a host. False when another took it first. */
export async function assignContract(
  trx: Trx,
  id: ContractId,
  hostId: OrganisationId,
  facilitator: string,
): Promise<boolean> {
  const written = await trx
    .updateTable("contract")
    .set((eb) => ({ host_id: hostId, facilitator, revision: eb("revision", "+", 1) }))
    .where("id", "=", id)
    .where("host_id", "is", null)
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

export async function insertLot(trx: Trx, lot: NewLot): Promise<void> {
  await trx
    .insertInto("lot")
    .values({ ...lot, ...typed() })
    .execute();
}

export async function updateLot(trx: Trx, id: LotId, values: Updateable<Database["lot"]>): Promise<void> {
  await trx.updateTable("lot").set(values).where("id", "=", id).execute();
}

export async function deleteLot(trx: Trx, id: LotId): Promise<void> {
  await trx.deleteFrom("lot").where("id", "=", id).execute();
}

export async function insertCommitment(trx: Trx, commitment: NewCommitment): Promise<void> {
  await trx
    .insertInto("commitment")
    .values({ ...commitment, ...typed() })
    .execute();
}

export async function updateCommitment(
  trx: Trx,
  id: CommitmentId,
  values: Updateable<Database["commitment"]>,
): Promise<void> {
  await trx.updateTable("commitment").set(values).where("id", "=", id).execute();
}

export async function deleteCommitment(trx: Trx, id: CommitmentId): Promise<void> {
  await trx.deleteFrom("commitment").where("id", "=", id).execute();
}

/**
 * Makes whoever else writes a line of that contract wait until this transaction ends: what is checked here then still
 * holds when it is written. A write that changes nothing, for SQLite has no row lock to ask for.
 */
export async function holdContract(trx: Trx, id: ContractId): Promise<void> {
  await trx
    .updateTable("contract")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("id", "=", id)
    .execute();
}

/** Holds each of those contracts, in one order for all, so that two who hold several never wait for each other. */
export async function holdContracts(trx: Trx, ids: readonly ContractId[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) await holdContract(trx, id);
}
