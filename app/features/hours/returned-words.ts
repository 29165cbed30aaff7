import { formatMonth } from "#app/ui/french-dates.ts";
import { formatHoursInColumn } from "#app/ui/french.ts";

export type Returned = {
  reference: string;
  title: string;
  /** « Camille R. », or the employer of a collective statement. Never a whole name: the letter leaves the house. */
  whose: string;
  month: string;
  /** Hundredths. */
  hours: number;
  comment: string;
  /** Who asks. */
  signature: string;
};

/** The subject and the text of the message by which hours are sent back to a company. */
export function returnedWords(returned: Returned): { subject: string; body: string } {
  const { reference, title, whose, month, hours, comment, signature } = returned;
  return {
    subject: `Heures à corriger\u00a0: ${formatMonth(month)}, ${reference}`,
    body: [
      "Bonjour,",
      "",
      `Nous vous renvoyons un relevé d’heures du marché «\u00a0${title}\u00a0» (${reference})\u00a0:`,
      "",
      `${whose}, ${formatMonth(month)}\u00a0: ${formatHoursInColumn(hours)}\u00a0h.`,
      "",
      comment,
      "",
      "Ces heures ne comptent pas tant qu’elles ne sont pas déclarées de nouveau, par votre lien de déclaration ou en réponse à ce message.",
      "",
      "Cordialement,",
      signature,
    ].join("\n"),
  };
}

/** « Camille R. »: how a person is named outside the house. */
export function firstNameAndInitial(firstName: string | null, lastName: string | null): string | null {
  const initial = lastName === null || lastName === "" ? null : `${lastName.charAt(0).toUpperCase()}.`;
  return [firstName, initial].filter((part) => part !== null && part !== "").join(" ") || null;
}
