import type { Day } from "#app/domain/calendar.ts";
import { mayEver } from "#app/domain/permission.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { countLotsToAnswer } from "#app/features/opportunity-answers/own-lots.server.ts";
import { countStatementsToSend } from "#app/features/own-work/count-to-send.server.ts";
import { countToDecide } from "#app/features/purchases/count-to-decide.server.ts";
import { studyScope } from "#app/features/studies/study-scope.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/database.server.ts";
import { countAnswersToRead } from "#db/queries/opportunities/count-answers-to-read.server.ts";
import { countUnreadReplies } from "#db/queries/opportunities/own-messages.server.ts";
import { countOpenProposals } from "#db/queries/references/proposals.server.ts";
import { countStudiesSent } from "#db/queries/studies/study-list.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** How many things wait for a viewer at a place of the menu, by its address. */
export type WaitingCounts = Readonly<Partial<Record<string, number>>>;

type HostScope = { kind: "host"; organisationId: OrganisationId };

/**
 * What waits: studies to review, answers of structures to read and references to discuss for a facilitator, references to
 * decide for the animator, coming contracts to decide for a
 * buyer; opportunities to answer, replies to read and statements to send for a structure. Each count is cheap, or kept
 * until the next write.
 */
export async function waitingCounts(db: Db, viewer: Viewer, today: Day): Promise<WaitingCounts> {
  const scope = studyScope(viewer);
  if (mayEver(viewer.role, "adopt references")) return { [paths.references()]: await countOpenProposals(db) };
  if (scope?.kind === "host" && mayEver(viewer.role, "review study")) return hostCounts(db, scope);
  if (scope?.kind === "authority" && mayEver(viewer.role, "plan purchases"))
    return { [paths.purchasePlan()]: await countToDecide(db, scope.organisationId, today) };
  if (viewer.organisationId !== null && mayEver(viewer.role, "answer opportunity"))
    return structureCounts(db, viewer.organisationId as OrganisationId, today);
  return {};
}

async function hostCounts(db: Db, scope: HostScope): Promise<WaitingCounts> {
  const [studies, answers, proposals] = await Promise.all([
    countStudiesSent(db, scope),
    countAnswersToRead(db, scope.organisationId),
    countOpenProposals(db),
  ]);
  return {
    [paths.studies()]: studies,
    [paths.opportunities()]: answers,
    [paths.references()]: proposals,
  };
}

async function structureCounts(db: Db, organisationId: OrganisationId, today: Day): Promise<WaitingCounts> {
  const [opportunities, replies, statements] = await Promise.all([
    countLotsToAnswer(db, organisationId, today),
    countUnreadReplies(db, organisationId),
    countStatementsToSend(db, organisationId, today),
  ]);
  return {
    [paths.opportunities()]: opportunities,
    [paths.ownAnswers()]: replies,
    [paths.ownStatements()]: statements,
  };
}
