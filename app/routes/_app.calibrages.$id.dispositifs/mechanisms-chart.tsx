import type { ReactElement } from "react";
import { ChartFrame } from "#app/ui/chart-frame.tsx";
import { ColouredBarsLive } from "#app/ui/coloured-bars-live.tsx";
import { countOf, formatHours, formatList } from "#app/ui/french.ts";
import { families, familyOf, type Family } from "./mechanism-family.ts";
import { carriedBy, type MechanismLine } from "./mechanism-line.ts";

/** Hours by lot, coloured by what the lot carries. */
export function MechanismsChart({ lines }: { lines: readonly MechanismLine[] }): ReactElement {
  const drawn = lines.map((line) => ({ line, family: familyOf(carriedBy(line)) }));
  const present = (Object.keys(families) as Family[]).filter((one) =>
    drawn.some(({ family }) => family === one),
  );
  return (
    <ChartFrame
      fact={factOf(drawn)}
      legend={present.map((family) => ({ key: families[family].key, label: families[family].label }))}
    >
      <ColouredBarsLive
        name="Heures calculées par lot, selon le dispositif"
        bars={drawn.map(({ line, family }) => ({
          label: `Lot ${line.number}`,
          value: line.hours ?? 0,
          key: families[family].key,
        }))}
      />
    </ChartFrame>
  );
}

type Drawn = ReadonlyArray<{ line: MechanismLine; family: Family }>;

/** « 1 410 h en clause sur 2 lots, 315 h dans 1 lot réservé, 1 lot sans clause en heures. » */
function factOf(drawn: Drawn): string {
  const of = (family: Family) => drawn.filter((one) => one.family === family);
  const hours = (those: Drawn) => formatHours(those.reduce((sum, { line }) => sum + (line.hours ?? 0), 0));
  const [clause, reserved] = [of("clause"), of("reserved")];
  const without = drawn.length - clause.length - reserved.length;
  const parts = [
    ...(clause.length === 0 ? [] : [`${hours(clause)} en clause sur ${countOf(clause.length, "lot")}`]),
    ...(reserved.length === 0
      ? []
      : [`${hours(reserved)} dans ${countOf(reserved.length, "lot réservé", "lots réservés")}`]),
    ...(without === 0 ? [] : [`${countOf(without, "lot")} sans clause en heures`]),
  ];
  return `${formatList(parts)}.`;
}
