import type { Day } from "#app/domain/calendar.ts";
import type { ChangeReason, OrderNature } from "#app/domain/exchange-codes.ts";
import type { Db } from "../../database.server.ts";
import type { CommitmentId, ContractId, EnteredRank, Id, OrganisationId } from "../../schema/columns.ts";

/** What moved an objective: a change of it, or an order. The same day, the last entered comes last. */
export type ObligationNews = {
  id: string;
  commitmentId: CommitmentId;
  contractId: ContractId;
  on: Day;
  rank: EnteredRank;
} & (
  | { kind: "change"; reason: ChangeReason; note: string | null }
  | { kind: "order"; nature: OrderNature; number: string }
);

type Question = { hostId: OrganisationId; from: Day; to: Day };

/** What moved the objectives of a host's open contracts between two days and was not seen yet, in order. */
export async function listObligationNews(db: Db, question: Question): Promise<ObligationNews[]> {
  const news = [...(await listChanges(db, question)), ...(await listOrders(db, question))];
  return news.sort((one, other) =>
    one.on === other.on ? one.rank - other.rank : one.on < other.on ? -1 : 1,
  );
}

const openStages = ["awarded", "running"] as const;

async function listChanges(db: Db, { hostId, from, to }: Question): Promise<ObligationNews[]> {
  const rows = await db
    .selectFrom("obligation_change")
    .innerJoin("commitment", "commitment.id", "obligation_change.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .leftJoin("acknowledgement", (join) =>
      join
        .onRef("acknowledgement.object_id", "=", "obligation_change.id")
        .on("acknowledgement.subject", "=", "obligation")
        .on("acknowledgement.host_id", "=", hostId),
    )
    .select([
      "obligation_change.id",
      "commitment.id as commitmentId",
      "contract.id as contractId",
      "obligation_change.effective_on as on",
      "obligation_change.entered_rank as rank",
      "obligation_change.reason",
      "obligation_change.note",
    ])
    .where("contract.host_id", "=", hostId)
    .where("contract.stage", "in", openStages)
    .where("obligation_change.effective_on", ">=", from)
    .where("obligation_change.effective_on", "<=", to)
    .where("acknowledgement.object_id", "is", null)
    .execute();
  return rows.map((row) => ({ ...row, kind: "change" }));
}

/** Orders move the objective of the commitments of their lot that follow them. */
async function listOrders(db: Db, { hostId, from, to }: Question): Promise<ObligationNews[]> {
  const rows = await db
    .selectFrom("lot_order")
    .innerJoin("commitment", "commitment.lot_id", "lot_order.lot_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .leftJoin("acknowledgement", (join) =>
      join
        .onRef("acknowledgement.object_id", "=", "lot_order.id")
        .on("acknowledgement.subject", "=", "obligation")
        .on("acknowledgement.host_id", "=", hostId),
    )
    .select([
      "lot_order.id",
      "commitment.id as commitmentId",
      "contract.id as contractId",
      "lot_order.ordered_on as on",
      "lot_order.entered_rank as rank",
      "lot_order.nature",
      "lot_order.number",
    ])
    .where("contract.host_id", "=", hostId)
    .where("contract.stage", "in", openStages)
    .where("commitment.rule", "!=", "fixed")
    .where("lot_order.ordered_on", ">=", from)
    .where("lot_order.ordered_on", "<=", to)
    .where("acknowledgement.object_id", "is", null)
    .execute();
  return rows.map((row) => ({ ...row, kind: "order" }));
}

/** Among these ids, those of changes and orders of that host's contracts, in the order given. */
export async function ownObligationIds(
  db: Db,
  hostId: OrganisationId,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const changes = await db
    .selectFrom("obligation_change as line")
    .innerJoin("commitment", "commitment.id", "line.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select("line.id")
    .where("contract.host_id", "=", hostId)
    .where("line.id", "in", ids as Array<Id<"obligation_change">>)
    .execute();
  const orders = await db
    .selectFrom("lot_order as line")
    .innerJoin("lot", "lot.id", "line.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select("line.id")
    .where("contract.host_id", "=", hostId)
    .where("line.id", "in", ids as Array<Id<"lot_order">>)
    .execute();
  const own = new Set<string>([...changes, ...orders].map(({ id }) => id));
  return [...new Set(ids)].filter((id) => own.has(id));
}
