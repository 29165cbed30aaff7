import { formatDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";

/** What a run of the digests did, in words. */
export const runWords = {
  noneOn: (day: string) =>
    `Aucun récapitulatif ne part le ${formatDay(day)}\u00a0: ce n’est pas un jour ouvré.`,
  done: (made: number, sent: number) => `${countOf(made, "récapitulatif")}, ${countOf(sent, "envoyé")}.`,
  withoutMail: "Sans serveur de courriel (SMTP_URL), ils se lisent dans «\u00a0Alertes\u00a0».",
  waiting: (count: number) =>
    `Le serveur de courriel ne répond pas\u00a0: ${countOf(count, "récapitulatif")} à renvoyer.`,
  failed: (count: number) =>
    `${countOf(count, "récapitulatif")} en échec\u00a0: la raison est dans «\u00a0Alertes\u00a0».`,
};
