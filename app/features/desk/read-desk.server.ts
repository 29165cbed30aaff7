import { lateCompanies } from "#app/features/hours/late-companies.server.ts";
import type { Db } from "#db/database.server.ts";
import { countUnassigned } from "#db/queries/contracts/portfolio.server.ts";
import { listUnassigned, listUnspecifiedReserved } from "#db/queries/desk/waiting-contracts.server.ts";
import type { DeskQuestion } from "./desk-question.ts";
import { eligibilitiesToRenew } from "./eligibilities-to-renew.server.ts";
import { movedObligations } from "./moved-obligations.server.ts";
import { troubledCommitments } from "./troubled-commitments.server.ts";

/** How many lines of a kind are shown before « Voir les autres ». */
export const linesShown = 5;

/** Everything a facilitator's day asks for: each kind counted whole, its first lines named. */
export async function readDesk(db: Db, question: DeskQuestion) {
  const { hostId, today } = question;
  const [late, troubled, moved, eligibilities, unspecified, unassigned, waiting] = await Promise.all([
    lateCompanies(db, question),
    troubledCommitments(db, question, linesShown),
    movedObligations(db, question),
    eligibilitiesToRenew(db, question),
    listUnspecifiedReserved(db, hostId),
    listUnassigned(db, 3),
    countUnassigned(db),
  ]);
  const ended = eligibilities.filter(({ until }) => until !== null && until < today).length;
  return {
    today,
    late: {
      total: late.length,
      statements: late.reduce((sum, { lines }) => sum + lines, 0),
      notices: late.filter(({ level }) => level === 3).length,
      lines: late.slice(0, linesShown),
    },
    troubled,
    moved: cut(moved),
    eligibilities: { ...cut(eligibilities), ended },
    unspecified: cut(unspecified),
    unassigned: { total: waiting, lines: unassigned },
  };
}

function cut<Line>(lines: readonly Line[]): { total: number; lines: Line[] } {
  return { total: lines.length, lines: lines.slice(0, linesShown) };
}

export type Desk = Awaited<ReturnType<typeof readDesk>>;
