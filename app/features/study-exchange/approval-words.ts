import { hoursOnceFollowed, type StudyProposed } from "#app/features/study-evidence/hours-once-followed.ts";
import { keptList, namesOf } from "#app/features/study-evidence/kept-words.ts";
import { formatHours } from "#app/ui/french.ts";

/** Said before an approval: what it decides for the lots left open, what that changes of the hours, which stay open. */
export function approvalWords({ study, lots, kept }: StudyProposed): string[] {
  const decided = new Set(kept.map(({ lot }) => lot));
  const open = lots.filter((lot) => lot.mechanism === null && !decided.has(lot));
  return [
    ...(kept.length === 0 ? [] : [`La valider décide ce qui est proposé\u00a0: ${keptList(kept)}.`]),
    ...hoursWords({ study, lots, kept }),
    ...(open.length === 0
      ? []
      : [
          `${namesOf(open)} ${open.length === 1 ? "restera" : "resteront"} à décider\u00a0: il manque de quoi proposer.`,
        ]),
  ];
}

function hoursWords(asked: StudyProposed): string[] {
  const hours = hoursOnceFollowed(asked);
  return hours === null
    ? []
    : [`Elle demandera alors ${formatHours(hours.after)} au lieu de ${formatHours(hours.before)}.`];
}
