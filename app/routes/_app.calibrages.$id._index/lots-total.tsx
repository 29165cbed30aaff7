import { useEffect, useState, type ReactElement } from "react";
import { toldHours, type ScenarioTotal } from "#app/domain/sizing/study-sizing.ts";
import {
  countOf,
  formatBareHours,
  formatEuros,
  formatHours,
  formatHoursInColumn,
  formatNumber,
  plural,
} from "#app/ui/french.ts";
import { Cell, RowHead, Sub, TableFoot } from "#app/ui/table.tsx";

/** The total is the sum of the rounded lots; the exact sum stands under it. */
export function LotsTotal({ total }: { total: ScenarioTotal }): ReactElement {
  const { exact, range, amount, unknownAmounts, measure, missing } = total;
  const hours = toldHours(total);
  return (
    <TableFoot>
      <RowHead>
        Total
        {missing > 0 && <Sub>{`${countOf(missing, "lot")} à compléter`}</Sub>}
      </RowHead>
      <Cell numeric label="Montant HT">
        {amount === null ? "à compléter" : formatEuros(amount)}
        {amount !== null && unknownAmounts > 0 && <Sub>partiel</Sub>}
      </Cell>
      <Cell nothing />
      <Cell nothing />
      <Cell numeric label="Heures">
        {hours === null ? "à compléter" : formatHours(hours)}
        {hours !== null && <Sub>{formatHoursInColumn(exact)}</Sub>}
        {range !== null && <Sub>{`${formatBareHours(range.low)} à ${formatHours(range.high)}`}</Sub>}
      </Cell>
      <Cell numeric label="Jours">
        {hours === null ? "n.d." : formatNumber(measure.days / 10, 1)}
      </Cell>
      <Cell nothing />
    </TableFoot>
  );
}

/** After one stops typing, in milliseconds. */
const pause = 800;

/** The total, said once one stops typing. */
export function TotalSpoken({ total, isTyped }: { total: ScenarioTotal; isTyped: boolean }): ReactElement {
  const words =
    isTyped && toldHours(total) !== null
      ? `Total\u00a0: ${formatHours(total.hours)}, ${formatNumber(total.measure.days / 10, 1)} ${plural(total.measure.days / 10, "jour")}. Pas encore enregistré.`
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
