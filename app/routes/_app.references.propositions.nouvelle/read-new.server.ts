import { clauseKeys, clauses } from "#app/domain/clause-kit/clause-key.ts";
import { placeholders } from "#app/domain/clause-kit/clause-placeholder.ts";
import { placeholdersOf } from "#app/domain/clause-kit/fill-clause.ts";
import { shippedClauses } from "#app/domain/clause-kit/shipped/shipped-clauses.ts";
import { frenchSpaces } from "#app/domain/clause-kit/french-spaces.ts";
import type { Day } from "#app/domain/calendar.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import { referenceKinds, type ReferenceEntry, type ReferenceKind } from "#app/domain/reference-value.ts";
import {
  proposePath,
  targetWords,
  type ProposalTarget,
} from "#app/features/reference-proposals/proposal-target.ts";
import { readStanding } from "#app/features/reference-proposals/read-standing.server.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/database.server.ts";
import { listOpenProposalsOn } from "#db/queries/references/proposals.server.ts";

/** Everything one may propose to change, by group, each with the page that does it. */
export function proposable() {
  const values = (Object.keys(referenceKinds) as ReferenceKind[])
    .filter((kind) => kind !== "criterion")
    .map((kind) => ({
      label: referenceKinds[kind].label,
      links: Object.entries<ReferenceEntry>(referenceTable[kind]).map(([code, { label }]) => ({
        label,
        to: proposePath({ subject: "value", kind, code }),
      })),
    }));
  const list = proposePath({ subject: "criteria", kind: "criteria", code: "publics" });
  return [
    { label: referenceKinds.criterion.label, links: [{ label: "La liste des publics éligibles", to: list }] },
    ...values,
    {
      label: "Textes de clauses",
      links: clauseKeys.map((key) => ({
        label: `${frenchSpaces(shippedClauses[key].title)} (${clauses[key].document.toUpperCase()}, ${clauses[key].used})`,
        to: paths.newReferenceProposal({ objet: "clause", code: key }),
      })),
    },
  ];
}

/** What is in force of a target, beside the form that proposes something else. */
export async function readNewProposal(db: Db, target: ProposalTarget, today: Day) {
  const standing = await readStanding(db, target, today);
  const open = await listOpenProposalsOn(db, target);
  return {
    title: targetWords(target),
    target:
      target.subject === "value"
        ? { subject: target.subject, kind: target.kind, code: target.code, unit: target.entry.unit }
        : target,
    standing:
      standing.subject === "clause"
        ? {
            subject: standing.subject,
            text: standing.text,
            placeholders: placeholdersOf(target.subject === "clause" ? target.code : "rc_presentation").map(
              (name) => ({ name: name, label: placeholders[name].label }),
            ),
          }
        : standing,
    open,
  };
}

export type NewProposalPage = Awaited<ReturnType<typeof readNewProposal>>;
