import { clauses, isClauseKey, type ClauseKey } from "#app/domain/clause-kit/clause-key.ts";
import { shippedClauses } from "#app/domain/clause-kit/shipped/shipped-clauses.ts";
import { frenchSpaces } from "#app/domain/clause-kit/french-spaces.ts";
import { referenceKinds, type ReferenceEntry, type ReferenceKind } from "#app/domain/reference-value.ts";
import { findReferenceEntry } from "#app/features/references/reference-entry.ts";
import { paths } from "#app/paths.ts";

/** What a proposal is about: a value, the text of an article, or the list of publics. */
export type ProposalTarget =
  | { subject: "value"; kind: ReferenceKind; code: string; entry: ReferenceEntry }
  | { subject: "clause"; kind: "clause"; code: ClauseKey }
  | { subject: "criteria"; kind: "criteria"; code: "publics" };

const theList = { subject: "criteria", kind: "criteria", code: "publics" } as const;

/** The target of a subject, a kind and a code as an address or a row gives them; undefined for what is none. */
export function findTarget(subject: string, kind: string, code: string): ProposalTarget | undefined {
  if (subject === "criteria") return theList;
  if (subject === "clause") return isClauseKey(code) ? { subject, kind: "clause", code } : undefined;
  const found = subject === "value" ? findReferenceEntry(kind, code) : undefined;
  // A public is in the list or not: what is proposed is the list.
  if (found?.kind === "criterion") return theList;
  return found === undefined ? undefined : { subject: "value", ...found };
}

/** « Parts de main-d’œuvre, maçonnerie », « Texte « Pénalités » », « Liste des publics ». */
export function targetWords(target: ProposalTarget): string {
  switch (target.subject) {
    case "value":
      return `${referenceKinds[target.kind].label}\u00a0: ${target.entry.label}`;
    case "clause":
      return `Texte «\u00a0${frenchSpaces(shippedClauses[target.code].title)}\u00a0», ${clauses[target.code].document.toUpperCase()}`;
    case "criteria":
      return referenceKinds.criterion.label;
  }
}

/** Where one reads what is in force. */
export function targetPath(target: ProposalTarget): string {
  switch (target.subject) {
    case "value":
      return paths.reference(target.kind, target.code);
    case "clause":
      return paths.clauseText(target.code);
    case "criteria":
      return `${paths.references()}#criterion`;
  }
}

/** The page to propose something else. */
export function proposePath({
  subject,
  kind,
  code,
}: Pick<ProposalTarget, "subject" | "kind" | "code">): string {
  switch (subject) {
    case "value":
      return paths.newReferenceProposal({ objet: "value", type: kind, code });
    case "clause":
      return paths.newReferenceProposal({ objet: "clause", code });
    case "criteria":
      return paths.newReferenceProposal({ objet: "criteria" });
  }
}
