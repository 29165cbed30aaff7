import type { Day } from "#app/domain/calendar.ts";
import { formatDay } from "#app/ui/french-dates.ts";

type LinkMail = {
  companyName: string;
  contractTitle: string;
  reference: string;
  authorityName: string;
  url: string;
  expiresOn: Day;
  dueDay: number;
  followedBy: string;
  hostName: string;
};

/** The message that brings its link to a company: a standard text, the same for all. */
export function linkMail(mail: LinkMail): { subject: string; body: string } {
  const { contractTitle, reference, authorityName, url, expiresOn, dueDay, followedBy, hostName } = mail;
  return {
    subject: `Déclarer les heures d’insertion\u00a0: ${contractTitle}`,
    body: [
      "Bonjour,",
      `Voici le lien par lequel ${mail.companyName} déclare chaque mois les heures d’insertion du marché «\u00a0${contractTitle}\u00a0» (${reference}, ${authorityName})\u00a0:`,
      url,
      `Il s’ouvre sur un téléphone comme sur un ordinateur, sans compte ni mot de passe, jusqu’au ${formatDay(expiresOn)}. Les heures d’un mois sont attendues avant le ${dueDay === 1 ? "1er" : dueDay} du mois suivant.`,
      "Ce lien est réservé à votre entreprise\u00a0: ne le transmettez qu’à la personne qui déclare les heures.",
      `${followedBy}${followedBy === hostName ? "" : `\n${hostName}`}`,
    ].join("\n\n"),
  };
}
