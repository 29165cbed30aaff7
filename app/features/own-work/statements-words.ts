import { formatDay, formatMonth } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import type { StatementsPage } from "./statements-page.server.ts";

type Counted = Pick<
  StatementsPage,
  "month" | "toSend" | "expected" | "submitted" | "validated" | "dueOn" | "today"
>;

/** « 3 relevés à envoyer pour octobre 2026 ». */
export function statementsTitle({ month, toSend, expected }: Counted): string {
  const pour = `pour ${formatMonth(month)}`;
  if (expected === 0) return `Aucun relevé à envoyer ${pour}`;
  return toSend === 0 ? `Tout est envoyé ${pour}` : `${countOf(toSend, "relevé")} à envoyer ${pour}`;
}

/** Until when, and what became of the rest: « À envoyer avant le 15 novembre 2026. 2 à valider, 4 validés. » */
export function statementsSentence(counted: Counted): string {
  const { toSend, submitted, validated, dueOn, today, expected } = counted;
  if (expected === 0) return "Vos marchés et vos embauches de ce mois s’affichent ici.";
  const due =
    dueOn < today
      ? `Attendus depuis le ${formatDay(dueOn)}.`
      : `À envoyer au plus tard le ${formatDay(dueOn)}.`;
  const rest = [
    ...(submitted > 0 ? [`${countOf(submitted, "relevé")} à valider par le facilitateur`] : []),
    ...(validated > 0 ? [countOf(validated, "relevé validé", "relevés validés")] : []),
  ].join(", ");
  return [toSend > 0 ? due : "", rest === "" ? "" : `${rest}.`].filter(Boolean).join(" ");
}

/** What there is of a contract: « 2 embauches, 1 relevé collectif ». */
export function linesWords({ hires, collectives }: { hires: number; collectives: number }): string {
  return [
    ...(hires > 0 ? [countOf(hires, "embauche")] : []),
    ...(collectives > 0 ? [countOf(collectives, "relevé collectif", "relevés collectifs")] : []),
  ].join(", ");
}
