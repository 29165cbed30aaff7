import type { Month } from "#app/domain/calendar.ts";
import { formatInstant, formatMonth } from "#app/ui/french-dates.ts";
import { countOf, formatHours } from "#app/ui/french.ts";
import type { ReadLines } from "./declaration-form.ts";

/** `2026-10-3F2B6C`: the month and the first signs of the declaration’s id, short enough to be told on the telephone. */
export function receiptNumber({ id, month }: { id: string; month: Month }): string {
  return `${month}-${id.replaceAll("-", "").slice(0, 6).toUpperCase()}`;
}

/** The key under which a receipt leaves once, and is found again by its page. */
export function receiptKey(useId: string): string {
  return `receipt:${useId}`;
}

type Receipt = {
  id: string;
  month: Month;
  at: string;
  read: ReadLines;
  total: number;
  companyName: string;
  contractTitle: string;
  followedBy: string;
  hostName: string;
  /** « par le même lien ». */
  again: string;
};

/** The receipt as it leaves by e-mail: first names and initials only. */
export function receiptMail(receipt: Receipt): { subject: string; body: string } {
  const { id, month, at, read, total, companyName, contractTitle, followedBy, hostName, again } = receipt;
  const number = receiptNumber({ id, month });
  const lines = [
    ...read.hires.map(({ line, hours }) => `- ${line.nameOutside}\u00a0: ${formatHours(hours)}`),
    ...read.collectives.map(
      ({ line, figures }) =>
        `- ${line.name}, relevé collectif\u00a0: ${formatHours(figures.hours)}, ${countOf(figures.persons, "personne")}`,
    ),
  ];
  return {
    subject: `Reçu\u00a0: heures d’insertion, ${formatMonth(month)}`,
    body: [
      `Reçu n°\u00a0${number}, ${formatInstant(at)}`,
      `${companyName}\n${contractTitle}`,
      `Heures déclarées pour ${formatMonth(month)}\u00a0:\n${lines.join("\n")}\nTotal\u00a0: ${formatHours(total)}`,
      `Vous pouvez corriger ces heures ${again}, jusqu’à leur validation par ${followedBy === hostName ? hostName : `${followedBy} (${hostName})`}.`,
    ].join("\n\n"),
  };
}
