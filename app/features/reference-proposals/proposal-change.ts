import { frenchSpaces } from "#app/domain/clause-kit/french-spaces.ts";
import type { Day } from "#app/domain/calendar.ts";
import {
  eligibilityCriteria,
  type EligibilityCriterion,
  namedCriteria,
} from "#app/domain/eligibility-criterion.ts";
import { lineDifference, type ComparedLine } from "#app/domain/line-difference.ts";
import type { References } from "#app/domain/reference-value.ts";
import { referenceExample, type ReferenceExample } from "#app/domain/sizing/reference-example.ts";
import type { ClauseVersion } from "#app/features/clauses/clause-texts.server.ts";
import { referenceWords } from "#app/features/references/reference-words.ts";
import type { Proposal } from "#db/queries/references/proposals.server.ts";
import type { ProposalTarget } from "./proposal-target.ts";

/** What a proposal changes, ready to be shown. */
export type ProposalChange =
  | { subject: "value"; before: string; after: string; example: ReferenceExample | null }
  | { subject: "clause"; from: number; lines: ComparedLine[] }
  | { subject: "criteria"; removed: string[]; added: string[]; kept: string[] };

type Known = {
  references: References;
  /** Of a text. */
  versions: readonly ClauseVersion[];
  today: Day;
};

/** A proposal beside what it replaces, `base`: what is in force while it is open, what it replaced once adopted. */
export function proposalChange(
  proposal: Pick<Proposal, "value" | "title" | "body" | "effectiveOn">,
  target: ProposalTarget,
  { base, references, versions, today }: Known & { base: string },
): ProposalChange {
  switch (target.subject) {
    case "value": {
      const { kind, code, entry } = target;
      const [before, after] = [Number(base), proposal.value ?? 0];
      const on = proposal.effectiveOn ?? today;
      return {
        subject: "value",
        before: referenceWords(before, entry.unit),
        after: referenceWords(after, entry.unit),
        example: referenceExample(references, { kind, code, before, after, on }),
      };
    }
    case "clause": {
      const text = versions.find(({ version }) => version === Number(base)) ?? versions[0];
      const words = (title: string, body: string) => frenchSpaces(`${title}\n\n${body}`);
      return {
        subject: "clause",
        from: text?.version ?? 1,
        lines: lineDifference(
          words(text?.title ?? "", text?.body ?? ""),
          words(proposal.title ?? "", proposal.body ?? ""),
        ),
      };
    }
    case "criteria": {
      const [before, after] = [namedCriteria(base), namedCriteria(proposal.body)];
      const labels = (codes: readonly EligibilityCriterion[]) =>
        codes.map((code) => eligibilityCriteria[code].label);
      return {
        subject: "criteria",
        removed: labels(before.filter((code) => !after.includes(code))),
        added: labels(after.filter((code) => !before.includes(code))),
        kept: labels(after.filter((code) => before.includes(code))),
      };
    }
  }
}
