import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { objectiveWithStaffKept, type StaffTakenOver } from "#app/domain/staff-taken-over.ts";
import { formatHours, formatNumber } from "#app/ui/french.ts";

/** « Reprise de personnel : 1 000 h × (1 − 8 ÷ 10) = 200 h. » */
export function staffKeptWords(objective: InsertionHours, { staff, kept }: StaffTakenOver): string {
  const left = objectiveWithStaffKept(objective, { staff, kept });
  const share = `(1 − ${formatNumber(kept)} ÷ ${formatNumber(staff)})`;
  return `Reprise de personnel\u00a0: ${formatHours(objective)} × ${share} = ${formatHours(left)}.`;
}
