import type { HoursCheck } from "#app/domain/hours-check.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf, formatHours, formatList } from "#app/ui/french.ts";

/** A check in a French sentence, for the facilitator. It holds no person’s name: the line it stands on says whose. */
export function checkWords(check: HoursCheck): string {
  switch (check.code) {
    case "impossible_hours":
      return `Aucun mois ne compte plus de ${formatHours(check.most)}\u00a0: écrivez les heures du mois, par exemple 151,67.`;
    case "future_month":
      return "Ce mois n’a pas commencé\u00a0: ses heures s’écrivent une fois travaillées.";
    case "outside_hire":
      return `Le contrat ne couvre pas ce mois\u00a0: il ${hireDays(check)}.`;
    case "over_month_limit":
      return check.suggested === null
        ? `Plus de ${formatHours(check.limit)} dans un mois\u00a0: vérifiez le nombre.`
        : `Vouliez-vous écrire ${decimal(check.suggested)}\u202f? Plus de ${formatHours(check.limit)} dans un mois, c’est rare.`;
    case "over_legal_hours":
      return `Du ${formatDay(check.from)} au ${formatDay(check.to)}, la loi permet ${formatHours(check.limit)} au plus (48\u00a0h par semaine)\u00a0: vérifiez le nombre ou les dates du contrat.`;
    case "employer_differs":
      return check.why === "declared"
        ? "L’employeur écrit dans le fichier n’est pas celui de l’embauche."
        : "L’embauche est directe, mais l’employeur n’est pas l’entreprise qui doit les heures.";
    case "same_person_twice":
      return sharedMonth(check);
    case "not_eligible":
      return check.until === null
        ? "Aucune éligibilité valide n’est enregistrée pour cette personne."
        : `L’éligibilité s’est terminée le ${formatDay(check.until)}.`;
    case "over_objective":
      return `Avec ces heures, l’engagement atteint ${formatHours(check.total)}, plus que les ${formatHours(check.due)} dues.`;
  }
}

/** `151,67`, as one types it. */
function decimal(hours: number): string {
  return (hours / 100).toFixed(2).replace(".", ",");
}

function hireDays({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): string {
  return endsOn === null
    ? `commence le ${formatDay(startsOn)}`
    : `va du ${formatDay(startsOn)} au ${formatDay(endsOn)}`;
}

/** Hours entered together bring no title: only those already kept name their contract. */
function sharedMonth({ others, total }: Extract<HoursCheck, { code: "same_person_twice" }>): string {
  const titles = [
    ...new Set(others.map(({ contractTitle }) => contractTitle).filter((title) => title !== "")),
  ];
  const where =
    titles.length === 0
      ? `sur ${countOf(others.length, "autre embauche", "autres embauches")}`
      : `sur ${formatList(titles.map((title) => `«\u00a0${title}\u00a0»`))}`;
  return `Cette personne a aussi des heures ce mois-ci ${where}, ${formatHours(total)} en tout\u00a0: vérifiez qu’elles ne sont pas comptées deux fois.`;
}
