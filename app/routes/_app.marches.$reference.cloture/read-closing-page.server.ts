import type { Day } from "#app/domain/calendar.ts";
import { stageDays } from "#app/domain/contract-life.ts";
import { closingFacts } from "#app/features/contract-life/closing-facts.server.ts";
import type { Db } from "#db/database.server.ts";
import type { ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { listContractSteps } from "#db/queries/contracts/contract-steps.server.ts";

/** What a contract ends on, and what was said when it did. */
export async function readClosingPage(db: Db, { sheet, today }: { sheet: ContractSheet; today: Day }) {
  const facts = await closingFacts(db, { sheet, today });
  const steps = await listContractSteps(db, sheet.id);
  const isClosed = sheet.stage === "closed";
  const openStatements = facts.pendingMonths
    .filter(({ state }) => state !== "missing")
    .reduce((sum, { statements }) => sum + statements, 0);
  return {
    facts,
    openStatements,
    revision: String(sheet.revision),
    closedOn: isClosed ? (stageDays(steps, sheet).closed ?? null) : null,
    reason: isClosed ? (steps.findLast(({ stage }) => stage === "closed")?.note ?? null) : null,
    today: today as string,
  };
}

export type ClosingPage = Awaited<ReturnType<typeof readClosingPage>>;
