import { randomUUID } from "node:crypto";
import type { Insertable, Transaction } from "kysely";
import type { DecpContractor, DecpSnapshot } from "#app/domain/decp/decp-snapshot.ts";
import { noHours } from "#app/domain/insertion-hours.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import { searchText } from "#app/domain/search-text.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { CommitmentId, ContractId, Id, ImportId, LotId, OrganisationId } from "../../schema/columns.ts";
import { freeReferences } from "./free-references.server.ts";

/** A contract open data brings for the first time, its organisations already there. */
export type NewDecpContract = {
  buyerIdentifier: string;
  decpId: string;
  authorityId: OrganisationId;
  hostId: OrganisationId | null;
  snapshot: DecpSnapshot;
  /** JSON of the snapshot, kept for the next import. */
  fields: string;
};

/**
 * Writes new contracts, each with its one lot, its commitments and its contractors. Returns their ids in the
 * order given. `organisations`: ids by SIRET.
 */
export async function createDecpContracts(
  trx: Transaction<Database>,
  contracts: readonly NewDecpContract[],
  organisations: ReadonlyMap<string, OrganisationId>,
  importId: ImportId,
): Promise<ContractId[]> {
  if (contracts.length === 0) return [];
  const references = await freeReferences(trx, contracts);
  const rows = contracts.map((contract, index) => contractRow(contract, references[index] ?? "", importId));
  const lots = rows.map(({ id }, index) => lotRow(id, contracts[index]?.snapshot ?? null, importId));
  await trx.insertInto("contract").values(rows).execute();
  await trx.insertInto("lot").values(lots).execute();
  await insertCommitments(
    trx,
    contracts.flatMap(({ snapshot }, index) => withLot(lots[index]?.id, snapshot.mechanisms)),
    importId,
  );
  await insertContractors(
    trx,
    contracts.flatMap(({ snapshot }, index) => withLot(lots[index]?.id, snapshot.contractors)),
    organisations,
    importId,
  );
  await trx
    .insertInto("contract_source")
    .values(
      contracts.map(({ buyerIdentifier, decpId, fields }, index) => ({
        contract_id: rows[index]?.id ?? ("" as ContractId),
        buyer_identifier: buyerIdentifier,
        decp_id: decpId,
        fields,
      })),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** A contract whose lots were all taken away gets its one lot again. */
export async function insertLot(
  trx: Transaction<Database>,
  contractId: ContractId,
  snapshot: DecpSnapshot,
  importId: ImportId,
): Promise<LotId> {
  const row = lotRow(contractId, snapshot, importId);
  await trx.insertInto("lot").values(row).execute();
  return row.id;
}

/** Commitments of 0 h: open data has no hours. */
export async function insertCommitments(
  trx: Transaction<Database>,
  added: ReadonlyArray<readonly [LotId, Mechanism]>,
  importId: ImportId,
): Promise<void> {
  if (added.length === 0) return;
  const rows = added.map(([lotId, mechanism]): Insertable<Database["commitment"]> => ({
    id: randomUUID() as unknown as CommitmentId,
    lot_id: lotId,
    mechanism,
    starts_on: null,
    ends_on: null,
    rule: "fixed",
    hours: noHours,
    amount_per_hour: null,
    threshold: 0 as Cents,
    share: null,
    criteria: null,
    penalty_per_hour: null,
    penalty_per_day: null,
    entered_rank: nextEnteredRank(),
    import_id: importId,
  }));
  await trx.insertInto("commitment").values(rows).execute();
}

export async function insertContractors(
  trx: Transaction<Database>,
  added: ReadonlyArray<readonly [LotId, DecpContractor]>,
  organisations: ReadonlyMap<string, OrganisationId>,
  importId: ImportId,
): Promise<void> {
  const rows = added.flatMap(([lotId, { siret, role }]): Array<Insertable<Database["contractor"]>> => {
    const organisationId = organisations.get(siret);
    if (organisationId === undefined) return [];
    return [
      {
        id: randomUUID() as unknown as Id<"contractor">,
        lot_id: lotId,
        organisation_id: organisationId,
        role,
        share: null,
        principal_id: null,
        contact: null,
        email: null,
        phone: null,
        entered_rank: nextEnteredRank(),
        import_id: importId,
      },
    ];
  });
  for (let from = 0; from < rows.length; from += 1000) {
    await trx
      .insertInto("contractor")
      .values(rows.slice(from, from + 1000))
      .execute();
  }
}

function withLot<Item>(lotId: LotId | undefined, items: readonly Item[]): Array<readonly [LotId, Item]> {
  return lotId === undefined ? [] : items.map((item) => [lotId, item] as const);
}

function contractRow(
  { decpId, authorityId, hostId, snapshot }: NewDecpContract,
  reference: string,
  importId: ImportId,
): Insertable<Database["contract"]> & { id: ContractId } {
  const { values } = snapshot;
  return {
    id: randomUUID() as unknown as ContractId,
    reference,
    title: values.title,
    authority_id: authorityId,
    host_id: hostId,
    facilitator: null,
    category: values.category,
    procedure: values.procedure,
    cpv: values.cpv,
    amount: values.amount,
    estimated_value: null,
    consultation_on: null,
    notified_on: values.notifiedOn,
    starts_on: values.startsOn,
    ends_on: null,
    duration_months: values.durationMonths,
    commune_code: values.communeCode,
    territory_code: null,
    stage: "awarded",
    derogation: null,
    derogation_reason: null,
    source: "decp",
    decp_id: decpId,
    search_text: searchText(values.title, reference),
    revision: 1,
    entered_rank: nextEnteredRank(),
    import_id: importId,
  };
}

function lotRow(
  contractId: ContractId,
  snapshot: DecpSnapshot | null,
  importId: ImportId,
): Insertable<Database["lot"]> & { id: LotId } {
  return {
    id: randomUUID() as unknown as LotId,
    contract_id: contractId,
    number: "1",
    title: null,
    cpv: null,
    amount: null,
    trade: null,
    holder_names: snapshot?.values.holderNames ?? null,
    entered_rank: nextEnteredRank(),
    import_id: importId,
  };
}
