import type { ReactElement } from "react";
import type { LotDecision } from "#app/domain/study-state.ts";
import { decisionChip } from "#app/features/studies/decision-words.ts";
import { ChartFrame } from "#app/ui/chart-frame.tsx";
import { ColouredBarsLive } from "#app/ui/coloured-bars-live.tsx";
import { countOf, formatHours, formatList } from "#app/ui/french.ts";
import { families, familyOf, type Family } from "./mechanism-family.ts";
import { carriedBy, type MechanismLine } from "./mechanism-line.ts";

const withBars: readonly Family[] = ["clause", "reserved"];

/** Hours by lot, coloured by what the lot carries: those without hours have a name and no bar. */
export function MechanismsChart({ lines }: { lines: readonly MechanismLine[] }): ReactElement {
  const drawn = lines.map((line) => ({ line, family: familyOf(carriedBy(line)) }));
  const present = withBars.filter((one) => drawn.some(({ family }) => family === one));
  return (
    <ChartFrame
      fact={factOf(drawn)}
      legend={present.map((family) => ({ key: families[family].key, label: families[family].label }))}
    >
      <ColouredBarsLive
        name={`Heures demandées par ${lines.length > mostBars ? "dispositif" : "lot, selon le dispositif"}`}
        bars={lines.length > mostBars ? barsByMechanism(drawn) : barsByLot(drawn)}
      />
    </ChartFrame>
  );
}

/** Past these, a bar a lot pushes the table out of sight: the bars are then of the mechanisms. */
const mostBars = 15;

function hoursIn({ line, family }: Drawn[number]): number {
  return withBars.includes(family) ? (line.hours ?? 0) : 0;
}

function barsByLot(drawn: Drawn) {
  return drawn.map((one) => ({
    label: `Lot ${one.line.number}`,
    value: hoursIn(one),
    key: families[one.family].key,
  }));
}

function barsByMechanism(drawn: Drawn) {
  const found = new Map<LotDecision, Drawn[number][]>();
  for (const one of drawn.filter(({ family }) => withBars.includes(family))) {
    const decision = carriedBy(one.line);
    found.set(decision, [...(found.get(decision) ?? []), one]);
  }
  return [...found].map(([decision, those]) => ({
    label: decisionChip(decision).label,
    value: those.reduce((sum, one) => sum + hoursIn(one), 0),
    key: families[familyOf(decision)].key,
  }));
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
