import type { Transaction } from "kysely";
import { needState } from "#app/domain/hire-need.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { countProposals, findNeed } from "#db/queries/needs/need-list.server.ts";
import { holdNeed, updateNeed } from "#db/queries/needs/write-need.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";

type Settled = { viewer: Viewer; hostId: OrganisationId; needId: Id<"hire_need"> };

/** Says a need filled once as many were hired as it has positions, or open again; what was given up stays so. */
export async function settleNeed(
  trx: Transaction<Database>,
  { viewer, hostId, needId }: Settled,
): Promise<void> {
  await holdNeed(trx, needId);
  const need = await findNeed(trx, hostId, needId);
  if (!need) return;
  const hired = (await countProposals(trx, [needId])).get(needId)?.hired ?? 0;
  const state = needState({ dropped: need.state === "dropped", positions: need.positions, hired });
  if (state === need.state) return;
  await updateNeed(trx, need, { state });
  await recordAudit(trx, {
    actor: viewer,
    act: state === "filled" ? "need.filled" : "need.reopened",
    objectType: "hire_need",
    objectId: needId,
    changes: [
      { objectType: "hire_need", objectId: needId, field: "state", before: need.state, after: state },
    ],
  });
}
