import type { Day } from "#app/domain/calendar.ts";
import type { EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import { listedCriteria } from "#app/domain/network-publics.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import { referencesOf } from "#app/domain/reference-value.ts";
import { clauseVersions, type ClauseVersion } from "#app/features/clauses/clause-texts.server.ts";
import { currentValue, type CurrentValue } from "#app/features/references/reference-entry.ts";
import type { Db } from "#db/database.server.ts";
import { listAddedValues } from "#db/queries/reference-values.server.ts";
import type { Proposal } from "#db/queries/references/proposals.server.ts";
import type { ProposalTarget } from "./proposal-target.ts";

/** What is in force of a target. `base`: as a proposal keeps it, to tell whether it changed since. */
export type Standing = { base: string } & (
  | { subject: "value"; value: CurrentValue }
  | { subject: "clause"; text: ClauseVersion; versions: readonly ClauseVersion[] }
  | { subject: "criteria"; listed: EligibilityCriterion[] }
);

/** A proposal with what it is about and what is in force of it. */
export type ToAdopt = { proposal: Proposal; target: ProposalTarget; standing: Standing };

/** What is in force of a target on a day; of a text, whatever the day. */
export async function readStanding(db: Db, target: ProposalTarget, on: Day): Promise<Standing> {
  switch (target.subject) {
    case "value": {
      const { kind, code } = target;
      const value = currentValue(await listAddedValues(db), { kind, code, on });
      return { subject: "value", value, base: String(value.value) };
    }
    case "clause": {
      const versions = await clauseVersions(db, target.code);
      return { subject: "clause", text: versions[0], versions, base: String(versions[0].version) };
    }
    case "criteria": {
      const listed = listedCriteria(referencesOf(referenceTable, await listAddedValues(db)), on);
      return { subject: "criteria", listed, base: listed.join(";") };
    }
  }
}
