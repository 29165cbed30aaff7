import type {
  PastedColumn,
  PastedDoubt,
  PastedLots,
  PastedRemark,
} from "#app/domain/pasted-lots/pasted-lot.ts";
import { countOf, formatList } from "#app/ui/french.ts";

const columnWords = {
  number: "le numéro",
  title: "l’intitulé",
  amount: "le montant",
  amountLow: "le montant bas",
  amountHigh: "le montant haut",
  cpv: "le code CPV",
  trade: "le métier",
  labourShare: "la part de main-d’œuvre",
  months: "la durée",
} as const satisfies Record<PastedColumn, string>;

/** « le montant « voir devis » n’a pas été lu, il reste à compléter ». */
export function doubtWords({ column, text, why }: PastedDoubt): string {
  const quoted = `«\u00a0${text.slice(0, 60)}\u00a0»`;
  switch (why) {
    case "unreadable":
      return `${columnWords[column]} ${quoted} n’a pas été lu, à compléter`;
    case "zero":
      return `${columnWords[column]} est nul, à compléter`;
    case "tax included":
      return `${quoted} ressemble au montant TTC du même lot, laissé de côté\u00a0: le calcul se fait HT`;
    case "left out":
      return `${quoted} n’est ni un montant, ni un CPV, ni une durée\u00a0: laissé de côté`;
    case "cut":
      return `${columnWords[column]} dépasse 200\u00a0signes et a été coupé`;
  }
}

const remarkReasons = {
  blank: "ligne vide",
  header: "en-têtes",
  heading: "titre, sans numéro ni montant",
  total: "total, que le calcul refait",
  "no title": "ni intitulé ni numéro\u00a0: écrivez ce qui est acheté",
  NIR: "contient un numéro de sécurité sociale",
} as const satisfies Record<PastedRemark["why"], string>;

/** Why a line is no lot. */
export function remarkWords({ why }: Pick<PastedRemark, "why">): string {
  return remarkReasons[why];
}

/** What a person must see before lots are added: what was not read, line by line. Blank lines, headers and totals are not. */
export function pasteWarnings({ lots, remarks, ignored }: PastedLots): string[] {
  const doubts = lots.flatMap(({ line, title, doubts: told }) =>
    told.map((doubt) => `Ligne ${line}, ${title.slice(0, 60)}\u00a0: ${doubtWords(doubt)}.`),
  );
  const left = remarks
    .filter(({ why }) => why === "no title" || why === "heading")
    .map(
      (remark) =>
        `Ligne ${remark.line}, «\u00a0${remark.text}\u00a0», laissée de côté\u00a0: ${remarkWords(remark)}.`,
    );
  const all = [...ignoredWords(ignored), ...doubts, ...left];
  if (all.length <= mostWarnings) return all;
  const more = countOf(all.length - mostWarnings + 1, "autre remarque", "autres remarques");
  return [...all.slice(0, mostWarnings - 1), `Et ${more}.`];
}

/** More are not read, and would hide the form. */
const mostWarnings = 12;

/** « Colonnes laissées de côté : Observations et Montant TTC. » */
export function ignoredWords(ignored: readonly string[]): string[] {
  if (ignored.length === 0) return [];
  const which = ignored.length === 1 ? "Colonne laissée de côté" : "Colonnes laissées de côté";
  return [`${which}\u00a0: ${formatList(ignored)}.`];
}

/** « 3 lots ajoutés, 1 mis à jour. » */
export function addedWords({
  added,
  updated,
  removed,
}: Record<"added" | "updated" | "removed", number>): string {
  const acts = [
    ...(added === 0 ? [] : [countOf(added, "lot ajouté", "lots ajoutés")]),
    ...(updated === 0 ? [] : [countOf(updated, "lot mis à jour", "lots mis à jour")]),
    ...(removed === 0 ? [] : [countOf(removed, "lot retiré", "lots retirés")]),
  ];
  return acts.length === 0 ? "Ces lots étaient déjà là." : `${formatList(acts)}.`;
}
