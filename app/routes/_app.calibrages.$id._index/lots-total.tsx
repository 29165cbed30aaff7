import { useEffect, useState, type ReactElement } from "react";
import type { ScenarioTotal } from "#app/domain/sizing/study-sizing.ts";
import {
  countOf,
  formatBareHours,
  formatEuros,
  formatHours,
  formatHoursInColumn,
  formatNumber,
} from "#app/ui/french.ts";
import { Cell, RowHead, Sub, TableFoot } from "#app/ui/table.tsx";

/** The total is the sum of the rounded lots; the exact sum stands under it. */
export function LotsTotal({ total }: { total: ScenarioTotal }): ReactElement {
  const { hours, exact, range, amount, measure, missing } = total;
  return (
    <TableFoot>
      <RowHead>
        Total
        {missing > 0 && <Sub>{`${countOf(missing, "lot")} à compléter`}</Sub>}
      </RowHead>
      <Cell numeric label="Montant HT">
        {formatEuros(amount)}
      </Cell>
      <Cell nothing />
      <Cell nothing />
      <Cell numeric label="Heures">
        {formatHours(hours)}
        <Sub>{formatHoursInColumn(exact)}</Sub>
        {range !== null && <Sub>{`${formatBareHours(range.low)} à ${formatHours(range.high)}`}</Sub>}
      </Cell>
      <Cell numeric label="Jours">
        {formatNumber(measure.days / 10, 1)}
      </Cell>
      <Cell nothing />
    </TableFoot>
  );
}

/** After one stops typing, in milliseconds. */
const pause = 800;

/** The total, said once one stops typing. */
export function TotalSpoken({ total, isTyped }: { total: ScenarioTotal; isTyped: boolean }): ReactElement {
  const words = isTyped
    ? `Total\u00a0: ${formatHours(total.hours)}, ${formatNumber(total.measure.days / 10, 1)} jours. Pas encore enregistré.`
    : "";
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      setSaid(words);
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [words]);
  return (
    <p aria-live="polite" className="small soft">
      {said}
    </p>
  );
}
