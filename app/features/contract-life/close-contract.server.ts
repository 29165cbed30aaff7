import type { Db } from "#db/database.server.ts";
import { findContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { lastWriterOf } from "#db/queries/contracts/contract-trail.server.ts";
import { holdContract } from "#db/queries/contracts/write-contract.server.ts";
import { conflictOn, type ChangeStageOutcome, type StageAsk } from "./change-stage.server.ts";
import type { CloseInput } from "./close-form.schema.ts";
import { closingFacts } from "./closing-facts.server.ts";
import { writeStage, type StageChange } from "./write-stage.server.ts";

export type CloseContractOutcome =
  | { outcome: "closed"; complete: boolean }
  /** Statements written and not validated yet: they would count for nothing once it is closed. */
  | { outcome: "statements to validate"; statements: number }
  /** Something is missing: closing so must be said, with why. */
  | { outcome: "confirmation needed"; lacks: Array<"accepts" | "reason"> }
  | Exclude<ChangeStageOutcome, { outcome: "moved" | "starts after end" }>;

/**
 * « Clore le marché »: a running contract of one's own ends. Refused over statements still to be validated; what is
 * missing else is accepted explicitly, with a reason. A form sent twice closes once. Nothing is written on refusal.
 */
export function closeContract(
  db: Db,
  { viewer, scopes, reference, today, input }: StageAsk & { input: CloseInput },
): Promise<CloseContractOutcome> {
  return db.transaction().execute(async (trx) => {
    const sheet = await findContractSheet(trx, scopes, reference);
    if (!sheet) return { outcome: "not found" };
    if (sheet.hostId === null) return { outcome: "not taken" };
    await holdContract(trx, sheet.id);
    const facts = await closingFacts(trx, { sheet, today });
    const { complete } = facts;
    if (sheet.stage === "closed") return { outcome: "closed", complete };
    if (sheet.stage !== "running") {
      return { outcome: "stage moved", stage: sheet.stage, by: await lastWriterOf(trx, sheet.id) };
    }
    const { day, reason, accepts } = input;
    const change: StageChange = { stage: "closed", day, note: reason, dates: {} };
    if (input.revision !== sheet.revision) return conflictOn(trx, sheet, change);
    const statements = facts.pendingMonths
      .filter(({ state }) => state !== "missing")
      .reduce((sum, pending) => sum + pending.statements, 0);
    if (statements > 0) return { outcome: "statements to validate", statements };
    const lacks = complete ? [] : lacking({ accepts, reason });
    if (lacks.length > 0) return { outcome: "confirmation needed", lacks };
    if (!(await writeStage(trx, { viewer, sheet, change }))) return conflictOn(trx, sheet, change);
    return { outcome: "closed", complete };
  });
}

function lacking({ accepts, reason }: Pick<CloseInput, "accepts" | "reason">): Array<"accepts" | "reason"> {
  return [...(accepts ? [] : ["accepts" as const]), ...(reason === null ? ["reason" as const] : [])];
}
