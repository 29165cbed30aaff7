import { countOf, formatHours, formatList, formatNumber } from "#app/ui/french.ts";
import type { Family } from "./mechanism-family.ts";
import type { MechanismLine } from "./mechanism-line.ts";

/** Lots with the family of what they carry. Hours in hundredths; null: something is missing to count them. */
export type Drawn<Line = MechanismLine> = ReadonlyArray<{ line: Line; family: Family }>;

type Counted = Drawn<Pick<MechanismLine, "hours">>;

/** « 1 410 h en clause sur 2 lots, 315 h dans 1 lot réservé, 1 lot sans clause en heures. » */
export function mechanismsFact(drawn: Counted): string {
  const of = (family: Family) => drawn.filter((one) => one.family === family);
  const [clause, reserved] = [of("clause"), of("reserved")];
  const without = drawn.length - clause.length - reserved.length;
  const parts = [
    ...(clause.length === 0 ? [] : [hoursIn(clause, `en clause sur ${countOf(clause.length, "lot")}`)]),
    ...(reserved.length === 0
      ? []
      : [hoursIn(reserved, `dans ${countOf(reserved.length, "lot réservé", "lots réservés")}`)]),
    ...(without === 0 ? [] : [`${countOf(without, "lot")} sans clause en heures`]),
  ];
  return `${formatList(parts)}.`;
}

/** Hours that cannot be counted yet are not 0: they are said to be missing. */
function hoursIn(drawn: Counted, where: string): string {
  const known = drawn.flatMap(({ line }) => line.hours ?? []);
  const unknown = drawn.length - known.length;
  if (known.length === 0) return `heures à compléter ${where}`;
  const total = formatHours(known.reduce<number>((sum, hours) => sum + hours, 0));
  return `${total} ${where}${unknown === 0 ? "" : `, dont ${formatNumber(unknown)} à compléter`}`;
}
