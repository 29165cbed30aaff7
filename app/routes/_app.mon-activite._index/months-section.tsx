import type { ReactElement } from "react";
import type { FiguresPage } from "#app/features/own-work/figures-page.ts";
import { monthsFact } from "#app/features/own-work/figures-words.ts";
import { paths } from "#app/paths.ts";
import { Behind } from "#app/ui/behind.tsx";
import { ChartFrame } from "#app/ui/chart-frame.tsx";
import { formatMonth, formatTightMonthName } from "#app/ui/french-dates.ts";
import { formatHoursInColumn } from "#app/ui/french.ts";
import { MonthlyBarsLive } from "#app/ui/monthly-bars-live.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableFoot, TableHead } from "#app/ui/table.tsx";

/** Hours by month: the fact, the drawing, the table; each month opens its statements. */
export function MonthsSection({ page: { months, totals, year } }: { page: FiguresPage }): ReactElement {
  const name = `Heures par mois en ${year}`;
  return (
    <Section id="mois" title="Par mois">
      <div className="two">
        <ChartFrame
          fact={monthsFact(months)}
          legend={[
            { key: 1, label: "validées" },
            { key: "waiting", label: "déclarées, à valider" },
          ]}
        >
          <MonthlyBarsLive
            name={name}
            months={months.map(({ month, ...hours }) => ({ label: formatTightMonthName(month), ...hours }))}
          />
        </ChartFrame>
        <Table caption={name}>
          <TableHead>
            <ColumnHead>Mois</ColumnHead>
            <ColumnHead numeric>Validées</ColumnHead>
            <ColumnHead numeric>À valider</ColumnHead>
          </TableHead>
          <TableBody>
            {months.map(({ month, validated, pending }) => (
              <Row key={month}>
                <RowHead>
                  <Behind to={validated + pending > 0 ? paths.ownStatements({ mois: month }) : undefined}>
                    {formatMonth(month)}
                  </Behind>
                </RowHead>
                <Cell numeric>{formatHoursInColumn(validated)}</Cell>
                <Cell numeric>{formatHoursInColumn(pending)}</Cell>
              </Row>
            ))}
          </TableBody>
          <TableFoot>
            <RowHead>{`Total ${year}`}</RowHead>
            <Cell numeric>{formatHoursInColumn(totals.validated)}</Cell>
            <Cell numeric>{formatHoursInColumn(totals.pending)}</Cell>
          </TableFoot>
        </Table>
      </div>
    </Section>
  );
}
