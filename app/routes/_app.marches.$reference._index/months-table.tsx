import type { ReactElement } from "react";
import { Behind } from "#app/ui/behind.tsx";
import { formatMonth } from "#app/ui/french-dates.ts";
import { formatHoursInColumn } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { MonthRow } from "./monthly-rows.ts";

/** Hours of each month and their running total; each figure opens the hires behind it. */
export function MonthsTable({ caption, rows }: { caption: string; rows: readonly MonthRow[] }): ReactElement {
  return (
    <Table caption={caption}>
      <TableHead>
        <ColumnHead>Mois</ColumnHead>
        <ColumnHead numeric>Heures</ColumnHead>
        <ColumnHead numeric>Cumul</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map(({ month, validated, pending, total }) => (
          <Row key={month}>
            <RowHead>{formatMonth(month)}</RowHead>
            <Cell numeric>
              <Behind to={validated + pending > 0 ? `?mois=${month}#embauches` : undefined}>
                {formatHoursInColumn(validated)}
              </Behind>
              {pending > 0 && <Sub>{`+ ${formatHoursInColumn(pending)} à valider`}</Sub>}
            </Cell>
            <Cell numeric>{formatHoursInColumn(total)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
