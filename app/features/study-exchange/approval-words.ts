import { toldHours } from "#app/domain/sizing/study-sizing.ts";
import { decisionLabel } from "#app/features/studies/decision-words.ts";
import { sizeStoredStudy } from "#app/features/studies/sized-study.ts";
import { formatHours, formatList, inSentence } from "#app/ui/french.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { KeptProposal } from "./kept-proposals.ts";

type Asked = { study: Study; lots: readonly StudyLot[]; kept: readonly KeptProposal[] };

/** Said before an approval: what it decides for the lots left open, what that changes of the hours, which stay open. */
export function approvalWords({ study, lots, kept }: Asked): string[] {
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

/** « lots 1 et 2, clause d’exécution ; lot 4, action qualitative ». */
function keptList(kept: readonly KeptProposal[]): string {
  const mechanisms = [...new Set(kept.map(({ mechanism }) => mechanism))];
  return mechanisms
    .map((mechanism) => {
      const lots = kept.filter((one) => one.mechanism === mechanism).map(({ lot }) => lot);
      return `${inSentence(namesOf(lots))}, ${inSentence(decisionLabel(mechanism))}`;
    })
    .join("\u202f; ");
}

function namesOf(lots: readonly StudyLot[]): string {
  return `${lots.length === 1 ? "Lot" : "Lots"} ${formatList(lots.map(({ number }) => number))}`;
}

/** A lot that takes an action, or nothing, no longer owes the hours it was counted for. */
function hoursWords({ study, lots, kept }: Asked): string[] {
  const decisions = new Map(kept.map(({ lot, mechanism }) => [lot, mechanism]));
  const after = lots.map((lot) => ({ ...lot, mechanism: decisions.get(lot) ?? lot.mechanism }));
  const hoursOf = (some: readonly StudyLot[]) =>
    toldHours(sizeStoredStudy(study, some)[study.scenario].total);
  const [was, is] = [hoursOf(lots), hoursOf(after)];
  if (was === null || is === null || was === is) return [];
  return [`Elle demandera alors ${formatHours(is)} au lieu de ${formatHours(was)}.`];
}
