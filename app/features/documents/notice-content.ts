import type { Day } from "#app/domain/calendar.ts";
import {
  facts,
  fields,
  list,
  paragraph,
  section,
  table,
  type PdfContent,
} from "#app/platform/pdf/pdf-content.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import type { NoticePerson } from "#db/queries/notice-person.server.ts";

/** What a person is told of the file kept about them, on paper, with the day it was handed over. Source: trust.md. */
export function noticeContent(person: NoticePerson, today: Day): PdfContent {
  const { firstName, lastName, hostName, hostEmail, hostPhone } = person;
  const contact = [hostEmail, hostPhone].filter((part) => part !== null).join(", ");
  return {
    title: "Vos données personnelles",
    subtitle: `Notice d’information remise par ${hostName}`,
    author: hostName,
    footer: [`Notice d’information, ${hostName}, version du ${formatDay(today)}`],
    blocks: [
      facts([
        ["Remise à", `${firstName} ${lastName}`.trim()],
        ["Responsable du fichier", hostName],
        ["Pour le joindre", contact === "" ? "à l’accueil, ou auprès de votre facilitatrice" : contact],
      ]),
      paragraph(
        `Vous êtes suivi dans le cadre des clauses sociales des marchés publics. Pour cela, ${hostName} tient une fiche à votre nom. Cette notice dit ce qu’elle contient, pourquoi, pour combien de temps, qui la lit et ce que vous pouvez demander.`,
      ),
      section("Pourquoi cette fiche"),
      list([
        "Vérifier que vous pouvez bénéficier d’une embauche réservée par une clause sociale.",
        "Suivre vos embauches et vos heures de travail, et savoir ce que vous devenez ensuite.",
        "Rendre compte, sans votre nom, du nombre de personnes et d’heures aux acheteurs publics et au Département.",
      ]),
      section("Ce qui est gardé"),
      list([
        "Nom, prénom, date de naissance, sexe, niveau de formation, moyens de vous joindre.",
        "Votre commune, et si vous habitez un quartier prioritaire (oui ou non)\u00a0; jamais votre adresse.",
        "Le critère qui ouvre le droit, la nature du justificatif vu et sa date\u00a0; jamais le justificatif lui-même.",
        "Vos embauches, vos heures de chaque mois, votre situation à la sortie, à 6 et à 12 mois.",
      ]),
      paragraph("Jamais de numéro de sécurité sociale, de numéro d’allocataire ni de nationalité."),
      paragraph(
        "Une reconnaissance de handicap est une donnée de santé. Comme quelques autres critères, elle n’est lue que par votre facilitatrice et n’est pas dans les exports ordinaires.",
      ),
      section("Qui lit quoi"),
      table({
        caption: "Ce que chacun peut lire de vous",
        columns: [
          { head: "Qui", width: 34 },
          { head: "Ce qu’il lit", width: 66 },
        ],
        rows: readers,
      }),
      section("Combien de temps"),
      paragraph(
        "Deux ans après la fin de votre dernier contrat, sans contact entre-temps, votre nom, votre prénom, votre date de naissance, votre commune et vos moyens de contact sont effacés. Restent des lignes sans nom (embauches, heures, suites), pour que les comptes rendus déjà faits restent justes.",
      ),
      section("Vos droits"),
      list([
        "Recevoir une copie de ce qui est gardé sur vous, et savoir qui a ouvert votre fiche.",
        "Faire corriger ce qui est faux.",
        "Demander l’effacement ou la limitation de votre fiche, en disant pourquoi.",
        `Pour cela, adressez-vous à ${hostName}. En cas de désaccord, la CNIL reçoit les plaintes (cnil.fr).`,
      ]),
      section("Remise de la notice", 100),
      fields(["Remis le", "Signature de la personne"], 50),
    ],
  };
}

const readers = [
  ["Votre facilitatrice, chez le porteur", "Toute votre fiche."],
  [
    "La structure d’insertion qui vous emploie",
    "Votre nom, vos heures chez elle et les critères qu’elle a elle-même notés.",
  ],
  ["L’entreprise du marché", "Votre prénom, l’initiale de votre nom et vos heures chez elle."],
  ["L’acheteur public", "Des nombres de personnes et d’heures sur ses marchés\u00a0; jamais votre nom."],
  [
    "Le Département, l’instance et les territoires",
    "Des totaux et des tableaux où les petits nombres sont cachés\u00a0; jamais votre nom.",
  ],
  ["L’administrateur du logiciel", "Rien de votre fiche."],
] as const;
