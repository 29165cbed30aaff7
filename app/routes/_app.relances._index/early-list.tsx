import type { ReactElement } from "react";
import type { DeskLine } from "#app/features/reminders/reminder-desk.server.ts";
import { Details } from "#app/ui/details.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";

/** Those whose first reminder may not leave yet, folded, with the day it may. */
export function EarlyList({ lines }: { lines: readonly DeskLine[] }): ReactElement {
  return (
    <Details
      summary={`Pas encore\u00a0: ${countOf(lines.length, "entreprise")} à moins de 5 jours de retard`}
    >
      <Table cards caption="Entreprises à ne pas relancer encore">
        <TableHead>
          <ColumnHead>Entreprise</ColumnHead>
          <ColumnHead>Marché</ColumnHead>
          <ColumnHead>Ce qui manque</ColumnHead>
          <ColumnHead>À relancer à partir du</ColumnHead>
        </TableHead>
        <TableBody>
          {lines.map(({ key, name, title, missing, dueOn }) => (
            <Row key={key}>
              <RowHead>{name}</RowHead>
              <Cell label="Marché">{title}</Cell>
              <Cell label="Ce qui manque">{missing}</Cell>
              <Cell label="À relancer à partir du" nowrap>
                {formatDay(dueOn)}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Details>
  );
}
