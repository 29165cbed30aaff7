import { isPrivateBuyer } from "#app/domain/buyer-kind.ts";
import { countOf, plural } from "#app/ui/french.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { sizeStoredStudy } from "#app/features/studies/sized-study.ts";

/** What is missing from a study about to be sent, in words. Without a lot there is nothing to read: it `blocks`. */
export function missingToSend(study: Study, lots: readonly StudyLot[]): { blocks: boolean; words: string[] } {
  if (lots.length === 0)
    return { blocks: true, words: ["Ajoutez au moins un lot\u00a0: sans lot, il n’y a rien à relire."] };
  const { missing } = sizeStoredStudy(study, lots)[study.scenario].total;
  const unsized = `${countOf(missing, "lot")} ${plural(missing, "n’a", "n’ont")} pas encore d’heures\u00a0: il manque un montant, une part de main-d’œuvre ou une règle complète.`;
  const undated =
    "Le lancement de la consultation n’est pas daté\u00a0: ce que demande la loi reste à vérifier.";
  return {
    blocks: false,
    words: [
      ...(missing > 0 ? [unsized] : []),
      ...(study.consultationOn === null && !isPrivateBuyer(study) ? [undated] : []),
    ],
  };
}
