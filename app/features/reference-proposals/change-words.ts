import { eligibilityCriteria, namedCriteria } from "#app/domain/eligibility-criterion.ts";
import { referenceWords } from "#app/features/references/reference-words.ts";
import { countOf } from "#app/ui/french.ts";
import type { Proposal } from "#db/queries/references/proposals.server.ts";
import type { ProposalTarget } from "./proposal-target.ts";

type Changed = Pick<Proposal, "value" | "body" | "base">;

/** What changes, in a few words: « 50 % → 45 % », « nouvelle rédaction de la version 2 », « 1 public retiré ». */
export function changeWords({ value, body, base }: Changed, target: ProposalTarget): string {
  switch (target.subject) {
    case "value": {
      const { unit } = target.entry;
      return `${referenceWords(Number(base), unit)} → ${referenceWords(value ?? 0, unit)}`;
    }
    case "clause":
      return `nouvelle rédaction de la version ${base}`;
    case "criteria":
      return listWords(base, body);
  }
}

function listWords(before: string, after: string | null): string {
  const [was, is] = [namedCriteria(before), namedCriteria(after)];
  const removed = was.filter((code) => !is.includes(code));
  const added = is.filter((code) => !was.includes(code));
  const [only] = [...removed, ...added];
  if (removed.length + added.length === 1 && only !== undefined)
    return `${removed.length === 1 ? "retrait" : "ajout"} de «\u00a0${eligibilityCriteria[only].label}\u00a0»`;
  return [
    ...(removed.length === 0 ? [] : [countOf(removed.length, "public retiré", "publics retirés")]),
    ...(added.length === 0 ? [] : [countOf(added.length, "public ajouté", "publics ajoutés")]),
  ].join(", ");
}

/** What is in force now when it is no longer what the proposal was written against. */
export function sinceWords(now: string, target: ProposalTarget): string {
  switch (target.subject) {
    case "value":
      return `la valeur est passée à ${referenceWords(Number(now), target.entry.unit)}`;
    case "clause":
      return `le texte en est à la version ${now}`;
    case "criteria":
      return "la liste des publics a changé";
  }
}
