import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { eligibilityCriterionCodes } from "#app/domain/eligibility-criterion.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { insertClauseText } from "#db/queries/clauses/clause-texts.server.ts";
import type { Proposal } from "#db/queries/references/proposals.server.ts";
import { insertReferenceValue } from "#db/queries/write-reference-value.server.ts";
import type { Database } from "#db/schema.ts";
import type { AccountId, Id, Instant } from "#db/schema/columns.ts";
import type { ToAdopt } from "./read-standing.server.ts";

type Written = { viewer: Pick<Viewer, "accountId">; version: number; adoptedAt: Instant };

/** Puts what a proposal says over what is in force: a value, a text, or each public that enters or leaves the list. */
export async function writeAdopted(
  trx: Transaction<Database>,
  { proposal, target, standing }: ToAdopt,
  written: Written,
): Promise<void> {
  const { viewer, version, adoptedAt } = written;
  switch (standing.subject) {
    case "value":
      await writeValue(trx, proposal, written, { ...target, value: neverNull(proposal.value) });
      return;
    case "criteria": {
      const proposed = (proposal.body ?? "").split(";");
      for (const code of eligibilityCriterionCodes) {
        const isIn = proposed.includes(code);
        if (isIn === standing.listed.includes(code)) continue;
        await writeValue(trx, proposal, written, { kind: "criterion", code, value: isIn ? 1 : 0 });
      }
      return;
    }
    case "clause":
      if (target.subject !== "clause") return;
      await insertClauseText(trx, {
        key: target.code,
        version: standing.text.version + 1,
        title: proposal.title ?? "",
        body: proposal.body ?? "",
        reason: proposal.reason,
        accountId: viewer.accountId as AccountId,
        adoptedAt,
        referenceVersion: version,
      });
  }
}

async function writeValue(
  trx: Transaction<Database>,
  { effectiveOn, source, proposedOn }: Proposal,
  { viewer, version }: Written,
  { kind, code, value }: { kind: string; code: string; value: number },
): Promise<void> {
  const from: Day = effectiveOn ?? proposedOn;
  await insertReferenceValue(trx, {
    id: randomUUID() as string as Id<"reference_value">,
    kind,
    code,
    effective_on: from,
    until_on: null,
    value,
    source: source ?? "",
    to_check: 0,
    account_id: viewer.accountId as AccountId,
    signed_by: `le réseau (version ${version})`,
    reference_version: version,
  });
}

/** A proposal on a value has one: its form asks for it. */
function neverNull(value: number | null): number {
  if (value === null) throw new Error("A proposal on a value without a value");
  return value;
}
