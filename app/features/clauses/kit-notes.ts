import { toCompleteIn } from "#app/domain/clause-kit/fill-clause.ts";
import { placeholders } from "#app/domain/clause-kit/clause-placeholder.ts";
import { lotFamilies, type KitLot } from "#app/domain/clause-kit/kit-lot.ts";
import { atStart, formatList, inSentence } from "#app/ui/french.ts";
import type { KitFacts } from "./kit-facts.ts";
import { carriedLabel, lotNames } from "./lot-lines.ts";
import type { FilledDocument } from "./study-kit.ts";

/** What to see to before the texts are used. `complete`: something is missing in them; `check`: to read over. */
export type KitNote = { kind: "complete" | "check"; words: string };

/** What a buyer must complete, decide or check before it pastes the texts, the most pressing first. */
export function kitNotes(
  lots: readonly KitLot[],
  facts: KitFacts,
  documents: readonly FilledDocument[],
): KitNote[] {
  return [
    ...missingNotes(documents),
    ...undecidedNotes(lots, facts.isPrivate),
    ...leftOutNotes(lots),
    ...privateNotes(lots, facts.isPrivate),
    ...(facts.criteria === null && usesPublics(documents)
      ? [check("Aucune liste de publics n’est choisie\u00a0: le texte cite tous ceux de la liste du réseau.")]
      : []),
    ...sourceNotes(lots, facts, documents),
  ];
}

function missingNotes(documents: readonly FilledDocument[]): KitNote[] {
  const texts = documents.flatMap(({ articles }) => articles.map(({ title, text }) => `${title} ${text}`));
  const labels = toCompleteIn(texts.join("\n"));
  const all = labels.includes(hoursOfALot)
    ? [...labels.filter((label) => label !== hoursOfALot && !totals.includes(label)), "les heures d’un lot"]
    : labels;
  return all.length === 0 ? [] : [{ kind: "complete", words: `Il manque ${formatList(all)}.` }];
}

const hoursOfALot = "les heures du lot";

/** What follows from the hours of the lots: once these are known, so are those. */
const totals: readonly string[] = (["heures", "jours", "mois", "etp"] as const).map(
  (name) => placeholders[name].label,
);

/** One note a proposal, whatever the number of lots. */
function undecidedNotes(lots: readonly KitLot[], isPrivate: boolean): KitNote[] {
  const open = lots.filter(({ isDecided }) => !isDecided);
  return [...new Set(open.map(({ decision }) => decision))].map((decision) => {
    const names = lotNames(open.filter((lot) => lot.decision === decision));
    return check(
      `${atStart(names)}\u00a0: dispositif non décidé\u202f; le texte suit ce qui est proposé, ${inSentence(carriedLabel(decision, isPrivate))}.`,
    );
  });
}

function leftOutNotes(lots: readonly KitLot[]): KitNote[] {
  const left = lots.filter(({ decision }) => decision === "none");
  return left.length === 0
    ? []
    : [check(`${atStart(lotNames(left))}\u00a0: aucun dispositif, donc aucun texte.`)];
}

function privateNotes(lots: readonly KitLot[], isPrivate: boolean): KitNote[] {
  const turned = lots.filter(
    (lot) =>
      isPrivate &&
      lot.decision !== "execution_clause" &&
      lot.decision !== "voluntary_clause" &&
      lotFamilies(lot, true).includes("voluntary"),
  );
  if (turned.length === 0) return [];
  return [
    check(
      `${atStart(lotNames(turned))}\u00a0: un acheteur privé ne réserve pas un marché et note librement les offres\u202f; le texte est celui d’une clause volontaire.`,
    ),
  ];
}

function sourceNotes(
  lots: readonly KitLot[],
  { isPrivate, category }: KitFacts,
  documents: readonly FilledDocument[],
): KitNote[] {
  const keys = documents.flatMap(({ articles }) => articles.map(({ key }) => key));
  const isIndirect =
    !isPrivate &&
    lots.some(({ decision }) => decision === "reserved_iae_disability" || decision === "reserved_prison");
  return [
    ...(keys.includes("ccap_scope")
      ? [
          check(
            category === "works"
              ? "À vérifier\u00a0: le numéro 20.1 dans le CCAG Travaux (notre source est indirecte)."
              : "À vérifier\u00a0: le numéro de l’article dans le CCAG que le marché choisit (16.1 lu dans l’un d’eux).",
          ),
        ]
      : []),
    ...(isIndirect ? [check("À vérifier\u00a0: l’article de la réserve (notre source est indirecte).")] : []),
  ];
}

function usesPublics(documents: readonly FilledDocument[]): boolean {
  return documents.some(({ articles }) => articles.some(({ key }) => key === "ccap_publics"));
}

function check(words: string): KitNote {
  return { kind: "check", words };
}
