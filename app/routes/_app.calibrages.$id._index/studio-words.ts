import { contractCategories } from "#app/domain/exchange-codes.ts";
import type { Role } from "#app/domain/role.ts";
import { studyStates, type StudyState } from "#app/domain/study-state.ts";
import { formatDay, formatMonth, withOf } from "#app/ui/french-dates.ts";
import { countOf, inSentence } from "#app/ui/french.ts";
import type { StudioPage } from "./read-studio.server.ts";

/** « Brouillon du 18 novembre 2026 · 4 lots · travaux, procédure adaptée · 14 mois à partir de mars 2027 ». */
export function contextWords({ study, lots, role }: StudioPage): string {
  const what = [
    study.category === null ? null : inSentence(contractCategories[study.category].label),
    study.procedure === null ? null : inSentence(study.procedure),
  ].filter((words) => words !== null);
  return [
    role === "facilitator" ? study.authorityName : null,
    stateWords(study),
    countOf(lots.length, "lot"),
    what.length === 0 ? null : what.join(", "),
    timeWords(study),
  ]
    .filter((words) => words !== null)
    .join(" · ");
}

type Study = StudioPage["study"];

function stateWords({ state, createdOn, submittedOn, decidedOn, dueOn }: Study): string {
  const { label } = studyStates[state];
  switch (state) {
    case "draft":
      return `${label} du ${formatDay(createdOn)}`;
    case "submitted": {
      const sent = submittedOn === null ? label : `Envoyée le ${formatDay(submittedOn)}`;
      return dueOn === null ? sent : `${sent}, réponse attendue le ${formatDay(dueOn)}`;
    }
    case "returned":
      return label;
    case "approved":
    case "converted":
    case "dropped":
      return decidedOn === null ? label : `${label} le ${formatDay(decidedOn)}`;
  }
}

function timeWords({ durationMonths, startsOn }: Study): string | null {
  const start = startsOn === null ? null : `à partir ${withOf(formatMonth(startsOn))}`;
  if (durationMonths === null) return start;
  return `${String(durationMonths)} mois${start === null ? "" : ` ${start}`}`;
}

/** What the page of exchanges is opened for. */
export function exchangeLabel(state: StudyState, role: Role): string {
  if (role === "authority" && state === "draft") return "Envoyer à la facilitatrice";
  if (role === "authority" && state === "returned") return "Renvoyer à la facilitatrice";
  if (role === "facilitator" && state === "draft") return "Valider ou commenter";
  if (role === "facilitator" && state === "submitted") return "Répondre à l’acheteur";
  return "Voir les échanges";
}
