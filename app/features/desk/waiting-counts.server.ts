import type { Day } from "#app/domain/calendar.ts";
import { mayEver } from "#app/domain/permission.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { countLotsToAnswer } from "#app/features/opportunity-answers/own-lots.server.ts";
import { countToDecide } from "#app/features/purchases/count-to-decide.server.ts";
import { studyScope } from "#app/features/studies/study-scope.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/database.server.ts";
import { countUnreadReplies } from "#db/queries/opportunities/own-messages.server.ts";
import { countStudiesSent } from "#db/queries/studies/study-list.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** How many things wait for a viewer at a place of the menu, by its address. */
export type WaitingCounts = Readonly<Partial<Record<string, number>>>;

/**
 * What waits: studies to review for a facilitator, coming contracts to decide for a buyer, opportunities to answer and
 * replies to read for a structure. Each role has its function; each count is cheap, or kept until the next write.
 */
export async function waitingCounts(db: Db, viewer: Viewer, today: Day): Promise<WaitingCounts> {
  const scope = studyScope(viewer);
  if (scope?.kind === "host" && mayEver(viewer.role, "review study"))
    return { [paths.studies()]: await countStudiesSent(db, scope) };
  if (scope?.kind === "authority" && mayEver(viewer.role, "plan purchases"))
    return { [paths.purchasePlan()]: await countToDecide(db, scope.organisationId, today) };
  if (viewer.organisationId !== null && mayEver(viewer.role, "answer opportunity"))
    return structureCounts(db, viewer.organisationId as OrganisationId, today);
  return {};
}

async function structureCounts(db: Db, organisationId: OrganisationId, today: Day): Promise<WaitingCounts> {
  const [opportunities, replies] = await Promise.all([
    countLotsToAnswer(db, organisationId, today),
    countUnreadReplies(db, organisationId),
  ]);
  return { [paths.opportunities()]: opportunities, [paths.ownAnswers()]: replies };
}
