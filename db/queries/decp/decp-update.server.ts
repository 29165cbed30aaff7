import type { Transaction, Updateable } from "kysely";
import { besideKeptLead, updateContractors } from "#app/domain/decp/decp-contractors.ts";
import {
  updateCommitments,
  updateValues,
  type DecpSnapshot,
  type DecpValues,
} from "#app/domain/decp/decp-snapshot.ts";
import { searchText } from "#app/domain/search-text.ts";
import type { Database } from "../../schema.ts";
import type { ImportId, LotId, OrganisationId } from "../../schema/columns.ts";
import { insertCommitments, insertContractors, insertLot } from "./decp-create.server.ts";
import type { CurrentDecpContract } from "./decp-current.server.ts";

/** A contract the installation already has, and what open data now says of it. */
export type KnownDecpContract = {
  current: CurrentDecpContract;
  buyerIdentifier: string;
  decpId: string;
  /** What open data last said; null: it never wrote this contract. */
  last: DecpSnapshot | null;
  next: DecpSnapshot;
  /** Given to a contract no host has taken. */
  hostId: OrganisationId | null;
};

/**
 * Brings one contract up to date with open data, sparing what a person typed. `kept`: how many typed values
 * open data would have changed.
 */
export async function updateDecpContract(
  trx: Transaction<Database>,
  known: KnownDecpContract,
  organisations: ReadonlyMap<string, OrganisationId>,
  importId: ImportId,
): Promise<{ outcome: "updated" | "unchanged"; kept: number }> {
  const { current, last, next } = known;
  const holders = besideKeptLead(current.contractors, last?.contractors ?? null, next.contractors);
  const values = updateValues(current.values, last?.values ?? null, next.values);
  const commitments = updateCommitments(current.commitments, last?.mechanisms ?? null, next.mechanisms);
  const contractors = updateContractors(current.contractors, last?.contractors ?? null, holders);
  const columns = changedColumns(known, values.changes);
  const changes = [
    ...Object.keys(columns),
    ...Object.keys(values.changes),
    ...[
      commitments.add,
      commitments.remove,
      contractors.add,
      contractors.remove,
      contractors.changeRole,
    ].flat(),
  ];
  if (changes.length > 0) {
    const lotId = current.lotId ?? (await insertLot(trx, current.id, next, importId));
    await updateLot(trx, lotId, values.changes, importId);
    if (commitments.remove.length > 0) {
      await trx.deleteFrom("commitment").where("id", "in", commitments.remove).execute();
    }
    if (contractors.remove.length > 0) {
      await trx.deleteFrom("contractor").where("id", "in", contractors.remove).execute();
    }
    for (const { id, role } of contractors.changeRole) {
      await trx.updateTable("contractor").set({ role, import_id: importId }).where("id", "=", id).execute();
    }
    await insertCommitments(
      trx,
      commitments.add.map((mechanism) => [lotId, mechanism] as const),
      importId,
    );
    await insertContractors(
      trx,
      contractors.add.map((contractor) => [lotId, contractor] as const),
      organisations,
      importId,
    );
    await trx
      .updateTable("contract")
      .set((eb) => ({ ...columns, revision: eb("revision", "+", 1), import_id: importId }))
      .where("id", "=", current.id)
      .execute();
  }
  // What was written, not what was read: a holder made joint is still as open data left it.
  await keepSnapshot(trx, known, JSON.stringify({ ...next, contractors: holders } satisfies DecpSnapshot));
  return { outcome: changes.length > 0 ? "updated" : "unchanged", kept: values.kept.length };
}

function changedColumns(
  { current, hostId }: KnownDecpContract,
  changes: Partial<DecpValues>,
): Updateable<Database["contract"]> {
  const columns: Updateable<Database["contract"]> = {};
  for (const name of Object.keys(changes) as Array<keyof DecpValues>) {
    if (name !== "holderNames") Object.assign(columns, { [columnOf[name]]: changes[name] });
  }
  if (changes.title !== undefined) columns.search_text = searchText(changes.title, current.reference);
  if (current.hostId === null && hostId !== null) columns.host_id = hostId;
  return columns;
}

const columnOf = {
  title: "title",
  procedure: "procedure",
  category: "category",
  cpv: "cpv",
  amount: "amount",
  notifiedOn: "notified_on",
  startsOn: "starts_on",
  durationMonths: "duration_months",
  communeCode: "commune_code",
} as const satisfies Record<Exclude<keyof DecpValues, "holderNames">, keyof Database["contract"]>;

async function updateLot(
  trx: Transaction<Database>,
  lotId: LotId,
  changes: Partial<DecpValues>,
  importId: ImportId,
): Promise<void> {
  if (changes.holderNames === undefined) return;
  await trx
    .updateTable("lot")
    .set({ holder_names: changes.holderNames, import_id: importId })
    .where("id", "=", lotId)
    .execute();
}

async function keepSnapshot(
  trx: Transaction<Database>,
  { current, buyerIdentifier, decpId }: KnownDecpContract,
  fields: string,
): Promise<void> {
  await trx
    .insertInto("contract_source")
    .values({ contract_id: current.id, buyer_identifier: buyerIdentifier, decp_id: decpId, fields })
    .onConflict((conflict) => conflict.column("contract_id").doUpdateSet({ fields }))
    .execute();
}
