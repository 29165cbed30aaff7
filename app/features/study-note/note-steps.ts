import { isPrivateBuyer } from "#app/domain/buyer-kind.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf, formatList, plural } from "#app/ui/french.ts";
import type { StudyNote } from "./read-note.server.ts";

/** What to do next, in order, from where the study stands. */
export function noteSteps(note: StudyNote): string[] {
  return [...missingSteps(note), ...reviewSteps(note), ...consultationSteps(note)];
}

function missingSteps({ study, lots, sized }: StudyNote): string[] {
  const { missing } = sized[study.scenario].total;
  const undecided = lots.filter(({ mechanism }) => mechanism === null).length;
  const facts = [
    study.category === null ? "la catégorie du marché" : null,
    study.consultationOn === null && !isPrivateBuyer(study) ? "la date de consultation" : null,
    study.durationMonths === null ? "la durée" : null,
    study.penaltyPerHour === null ? "la pénalité par heure non faite" : null,
    study.penaltyPerDay === null ? "la pénalité par jour de retard" : null,
  ].filter((fact) => fact !== null);
  return [
    ...(lots.length === 0 ? ["Ajouter les lots et leur montant."] : []),
    ...(missing > 0 ? [`Compléter ${countOf(missing, "lot")} dont il manque un montant ou un métier.`] : []),
    ...(undecided > 0 ? [`Décider du dispositif de ${countOf(undecided, "lot")}.`] : []),
    ...(facts.length > 0 ? [`Compléter ${formatList(facts)}.`] : []),
  ];
}

function reviewSteps({ study }: StudyNote): string[] {
  const [to, of] =
    study.hostName === null
      ? ["au service facilitateur", "du service facilitateur"]
      : [`à ${study.hostName}`, `de ${study.hostName}`];
  switch (study.state) {
    case "draft":
    case "returned":
      return [`Envoyer cette note ${to} pour relecture.`];
    case "submitted":
      return [
        study.dueOn === null
          ? `Attendre la relecture ${of}.`
          : `Attendre la relecture ${of}, due le ${formatDay(study.dueOn)}.`,
      ];
    case "approved":
      return [
        "Cette note est validée\u00a0: demander au service facilitateur d’en faire un marché programmé.",
      ];
    case "converted":
    case "dropped":
      return [];
  }
}

function consultationSteps({ study, evidence }: StudyNote): string[] {
  if (study.state === "dropped") return ["Cette note est abandonnée\u00a0: rien à faire, sauf la rouvrir."];
  return [
    isPrivateBuyer(study)
      ? "Copier les clauses dans le dossier envoyé aux entreprises et dans le contrat."
      : "Copier les clauses dans le règlement de la consultation, le CCAP et l’acte d’engagement.",
    ...(evidence.able > 0
      ? [
          `Prévenir ${plural(evidence.able, "la structure capable", "les structures capables")} du calendrier de la consultation.`,
        ]
      : []),
    "À la notification, présenter l’entreprise retenue au service facilitateur.",
    "Suivre les heures chaque mois, et faire le point à mi-parcours.",
  ];
}
