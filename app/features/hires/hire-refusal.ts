import type { HireEligibility } from "#app/domain/hire-eligibility.ts";
import type { HirePoint } from "#app/domain/hire-points.ts";
import { formatDay, formatMonth } from "#app/ui/french-dates.ts";
import { formatList } from "#app/ui/french.ts";
import type { HireRefusal } from "./judge-hire.server.ts";

type Refused = Exclude<HireRefusal, { outcome: "points to see" }>;

/** Why a hire was not written, under the field it comes from. */
export function hireRefusal(refused: Refused): {
  formErrors?: string[];
  fieldErrors?: Record<string, string[]>;
} {
  switch (refused.outcome) {
    case "contract closed":
      return {
        formErrors: ["Ce marché est clos ou annulé\u00a0: rouvrez-le d’abord, par «\u00a0Modifier\u00a0»."],
      };
    case "not a contractor":
      return said("contractor", "Choisissez un attributaire de ce lot.");
    case "reference taken":
      return said(
        "reference",
        "Cette référence est déjà prise\u00a0: écrivez-en une autre, ou laissez vide.",
      );
    case "same hire":
      return said(
        "startsOn",
        `Cette embauche est déjà notée, sous la référence ${refused.reference}\u00a0: même personne, même engagement, même jour.`,
      );
    case "opinion taken":
      return said(
        "opinion",
        "Un avis motivé est déjà noté ce jour-là sur le dossier\u00a0: corrigez-le dans ses éligibilités.",
      );
    case "not eligible":
      return said(
        "opinion",
        `${notEligibleWords(refused.why)} Ajoutez une éligibilité au dossier, ou écrivez ici un avis motivé.`,
      );
    case "hours outside":
      return said(
        "startsOn",
        `Des heures sont notées hors de ces dates, en ${formatList(refused.months.map(formatMonth))}\u00a0: corrigez-les d’abord.`,
      );
    case "company unknown":
      return said(
        "employer",
        "Aucune entreprise de ce nom ici\u00a0: écrivez son SIRET (14 chiffres) et son nom à côté.",
      );
    case "company ambiguous":
      return said(
        "employer",
        `Plusieurs entreprises ont ce nom (${refused.names.join(", ")})\u00a0: choisissez dans la liste, ou écrivez le SIRET.`,
      );
    case "name needed":
      return said("employerName", "Ce SIRET est nouveau ici\u00a0: écrivez le nom de l’entreprise.");
  }
}

/** Why someone may not start that day. */
export function notEligibleWords(refused: Exclude<HireEligibility, { eligible: true }>): string {
  switch (refused.why) {
    case "none":
      return "Aucune éligibilité n’est notée sur ce dossier.";
    case "off list":
      return "Son éligibilité n’est pas de celles que ce marché accepte.";
    case "not yet":
      return "Le justificatif de son éligibilité est vu après le début de l’embauche.";
    case "expired":
      return `Sa dernière éligibilité a pris fin le ${formatDay(refused.until)}, avant le début de l’embauche.`;
  }
}

/** What is to be seen before saving, in a sentence. */
export function pointWords(point: HirePoint): string {
  switch (point.code) {
    case "overlap":
      return `La même personne a une autre embauche à ces dates\u00a0: ${point.reference}.`;
    case "direct employer":
      return "Embauche directe\u00a0: on attend que l’attributaire soit l’employeur.";
    case "modality kind":
      return `Pour cette modalité, on attend un employeur ${formatList(point.kinds, "ou")}.`;
    case "contract type kind":
      return `Pour ce type de contrat, on attend un employeur ${formatList(point.kinds, "ou")}.`;
    case "mechanism kind":
      return `Pour ce marché réservé, on attend un employeur ${formatList(point.kinds, "ou")}.`;
    case "before window":
      return `L’embauche commence avant l’engagement, qui court à partir du ${formatDay(point.day)}.`;
    case "after window":
      return `L’embauche dépasse la fin de l’engagement, le ${formatDay(point.day)}.`;
  }
}

function said(field: string, words: string) {
  return { fieldErrors: { [field]: [words] } };
}
