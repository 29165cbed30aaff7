import type { Transaction } from "kysely";
import type { CurrentContractor } from "#app/domain/decp/decp-contractors.ts";
import type { CurrentCommitment, DecpValues } from "#app/domain/decp/decp-snapshot.ts";
import type { Database } from "../../schema.ts";
import type { CommitmentId, ContractId, Id, LotId, OrganisationId } from "../../schema/columns.ts";

/** What an import of open data may change of a contract, as it stands. */
export type CurrentDecpContract = {
  id: ContractId;
  reference: string;
  hostId: OrganisationId | null;
  decpId: string | null;
  /** The lot open data wrote, or the first; null: none is left. */
  lotId: LotId | null;
  values: DecpValues;
  /** Of every lot: a mechanism moved to another lot is not added again. */
  commitments: Array<CurrentCommitment<CommitmentId>>;
  contractors: Array<CurrentContractor<Id<"contractor">>>;
};

/** The contracts of these ids with their lots, commitments and contractors: five reads, whatever their number. */
export async function readCurrentContracts(
  trx: Transaction<Database>,
  ids: ContractId[],
): Promise<Map<ContractId, CurrentDecpContract>> {
  if (ids.length === 0) return new Map();
  const contracts = await trx
    .selectFrom("contract")
    .select([
      "id",
      "reference",
      "host_id as hostId",
      "decp_id as decpId",
      "title",
      "procedure",
      "category",
      "cpv",
      "amount",
      "notified_on as notifiedOn",
      "starts_on as startsOn",
      "duration_months as durationMonths",
      "commune_code as communeCode",
    ])
    .where("id", "in", ids)
    .execute();
  const lots = await trx
    .selectFrom("lot")
    .select(["id", "contract_id as contractId", "number", "holder_names"])
    .where("contract_id", "in", ids)
    .orderBy("entered_rank")
    .execute();
  const commitments = await readCommitments(trx, ids);
  const contractors = await readContractors(trx, ids);
  const lotsOf = grouped(lots);
  const commitmentsOf = grouped(commitments);
  const contractorsOf = grouped(contractors);
  return new Map(
    contracts.map(({ id, reference, hostId, decpId, ...values }) => {
      const own = lotsOf.get(id) ?? [];
      const lot = own.find(({ number }) => number === "1") ?? own[0];
      return [
        id,
        {
          id,
          reference,
          hostId,
          decpId,
          lotId: lot?.id ?? null,
          values: { ...values, holderNames: lot?.holder_names ?? null },
          commitments: commitmentsOf.get(id) ?? [],
          contractors: (contractorsOf.get(id) ?? []).map(({ lotId, ...contractor }) => ({
            ...contractor,
            elsewhere: lotId !== lot?.id,
          })),
        },
      ];
    }),
  );
}

function grouped<Row extends { contractId: ContractId }>(rows: Row[]): Map<ContractId, Row[]> {
  const groups = new Map<ContractId, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.contractId);
    if (group) group.push(row);
    else groups.set(row.contractId, [row]);
  }
  return groups;
}

type OfContract<Row> = Row & { contractId: ContractId };

async function readCommitments(
  trx: Transaction<Database>,
  ids: ContractId[],
): Promise<Array<OfContract<CurrentCommitment<CommitmentId>>>> {
  const rows = await trx
    .selectFrom("commitment")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .selectAll("commitment")
    .select((eb) => [
      "lot.contract_id",
      eb
        .exists(eb.selectFrom("hire").select("hire.id").whereRef("hire.commitment_id", "=", "commitment.id"))
        .as("hasHire"),
      eb
        .exists(
          eb
            .selectFrom("collective_statement as statement")
            .select("statement.month")
            .whereRef("statement.commitment_id", "=", "commitment.id"),
        )
        .as("hasStatement"),
      eb
        .exists(
          eb
            .selectFrom("obligation_change as change")
            .select("change.id")
            .whereRef("change.commitment_id", "=", "commitment.id"),
        )
        .as("hasChange"),
    ])
    .where("lot.contract_id", "in", ids)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    contractId: row.contract_id,
    mechanism: row.mechanism,
    untouched:
      !row.hasHire &&
      !row.hasStatement &&
      !row.hasChange &&
      row.rule === "fixed" &&
      row.hours === 0 &&
      [row.starts_on, row.ends_on, row.criteria, row.penalty_per_hour, row.penalty_per_day].every(
        (value) => value === null,
      ),
  }));
}

async function readContractors(
  trx: Transaction<Database>,
  ids: ContractId[],
): Promise<Array<OfContract<Omit<CurrentContractor<Id<"contractor">>, "elsewhere"> & { lotId: LotId }>>> {
  const rows = await trx
    .selectFrom("contractor")
    .innerJoin("lot", "lot.id", "contractor.lot_id")
    .innerJoin("organisation", "organisation.id", "contractor.organisation_id")
    .selectAll("contractor")
    .select((eb) => [
      "lot.contract_id",
      "organisation.siret",
      eb
        .exists(
          eb
            .selectFrom("hire")
            .innerJoin("commitment", "commitment.id", "hire.commitment_id")
            .select("hire.id")
            .whereRef("commitment.lot_id", "=", "contractor.lot_id")
            .whereRef("hire.contractor_id", "=", "contractor.organisation_id"),
        )
        .as("hasHire"),
      eb
        .exists(
          eb
            .selectFrom("contractor as sub")
            .select("sub.id")
            .whereRef("sub.lot_id", "=", "contractor.lot_id")
            .whereRef("sub.principal_id", "=", "contractor.organisation_id"),
        )
        .as("hasSubcontractor"),
      eb
        .exists(
          eb
            .selectFrom("collective_statement as statement")
            .innerJoin("commitment", "commitment.id", "statement.commitment_id")
            .select("statement.month")
            .whereRef("commitment.lot_id", "=", "contractor.lot_id")
            .whereRef("statement.contractor_id", "=", "contractor.organisation_id"),
        )
        .as("hasStatement"),
    ])
    .where("lot.contract_id", "in", ids)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    contractId: row.contract_id,
    lotId: row.lot_id,
    siret: row.siret,
    role: row.role,
    untouched:
      !row.hasHire &&
      !row.hasSubcontractor &&
      !row.hasStatement &&
      [row.share, row.principal_id, row.contact, row.email, row.phone].every((value) => value === null),
  }));
}
