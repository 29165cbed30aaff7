import type { EditionStanding } from "#app/domain/edition/edition-standing.ts";
import { editionPeriodWords, type EditionPeriod } from "#app/domain/edition/edition-state.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatList } from "#app/ui/french.ts";

export type StandingWords = { title: string; text: string };

/** Why a period cannot be frozen, and what may be done; null when it can. */
export function standingWords(period: EditionPeriod, standing: EditionStanding): StandingWords | null {
  switch (standing.outcome) {
    case "open":
      return null;
    case "not ended":
      return {
        title: `La période n’est pas finie\u00a0: elle court jusqu’au ${formatDay(standing.lastDay)}.`,
        text: "Vous pouvez regarder ce qui manque et le demander\u00a0; l’édition se calcule une fois la période finie.",
      };
    case "other kind":
      return period.kind === "year"
        ? {
            title: `L’année ne peut pas être publiée\u00a0: ${editionsWords(standing.numbers)} ${be(standing.numbers)} déjà une partie de l’année.`,
            text: "La différence donnerait l’autre semestre, cases secrètes comprises. Publiez ses semestres.",
          }
        : {
            title: `Ce semestre ne peut pas être publié\u00a0: ${editionsWords(standing.numbers)} ${be(standing.numbers)} déjà l’année entière.`,
            text: "La différence donnerait l’autre semestre, cases secrètes comprises. Pour corriger, refaites l’édition de l’année.",
          };
  }
}

/** What preparing a period already published means; null when none is. */
export function supersedingWords(period: EditionPeriod, standing: EditionStanding): StandingWords | null {
  if (standing.outcome !== "open" || standing.supersedes === null) return null;
  const { supersedes } = standing;
  return {
    title: `${editionPeriodWords(period)}\u00a0: l’édition n°\u00a0${supersedes} est publiée et ne changera pas.`,
    text: "Une nouvelle édition la remplacera\u00a0: contrôlée avec elle, avec les mêmes regroupements, elle dira ce qui a changé, sans nombre. L’ancienne restera lisible, marquée remplacée.",
  };
}

/** « l’édition n° 3 », « les éditions n° 3 et n° 4 ». */
function editionsWords(numbers: readonly number[]): string {
  const written = formatList(numbers.map((number) => `n°\u00a0${number}`));
  return numbers.length === 1 ? `l’édition ${written}` : `les éditions ${written}`;
}

function be(numbers: readonly number[]): string {
  return numbers.length === 1 ? "publie" : "publient";
}
