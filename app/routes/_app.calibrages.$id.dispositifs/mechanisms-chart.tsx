import type { ReactElement } from "react";
import type { LotDecision } from "#app/domain/study-state.ts";
import { decisionChip } from "#app/features/studies/decision-words.ts";
import { ChartFrame } from "#app/ui/chart-frame.tsx";
import { ColouredBarsLive } from "#app/ui/coloured-bars-live.tsx";
import { families, familyOf, type Family } from "./mechanism-family.ts";
import { carriedBy, type MechanismLine } from "./mechanism-line.ts";
import { mechanismsFact, type Drawn } from "./mechanisms-fact.ts";

const withBars: readonly Family[] = ["clause", "reserved"];

/** Hours by lot, coloured by what the lot carries: those without hours have a name and no bar. */
export function MechanismsChart({ lines }: { lines: readonly MechanismLine[] }): ReactElement {
  const drawn = lines.map((line) => ({ line, family: familyOf(carriedBy(line)) }));
  const present = withBars.filter((one) => drawn.some(({ family }) => family === one));
  return (
    <ChartFrame
      fact={mechanismsFact(drawn)}
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
