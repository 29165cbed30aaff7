import { formatTightMonth } from "#app/ui/french-dates.ts";
import { inSentence } from "#app/ui/french.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { ReferenceShare } from "./labour-share.ts";

/** Where a labour share comes from and since when: « MEF Sud 77, source publique, depuis janv. 2026 ». */
export function shareSourceWords(
  lot: Pick<StudyLot, "labourShare" | "labourShareOrigin" | "labourShareReason">,
  reference: ReferenceShare | null,
): string {
  if (reference === null) return lot.labourShare === null ? "métier à choisir" : "saisie, métier à choisir";
  const table = `${inSentence(reference.source)}, depuis ${formatTightMonth(reference.from)}`;
  if (lot.labourShareOrigin === "reference") return table;
  const typed = lot.labourShareReason === null ? "saisie" : `saisie\u00a0: ${lot.labourShareReason}`;
  return `${typed} (table\u00a0: ${typedShare(reference.share)})`;
}
