import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { ChartFrame } from "#app/ui/chart-frame.tsx";
import { Details } from "#app/ui/details.tsx";
import { formatMonthSpan } from "#app/ui/french-dates.ts";
import { formatHours, formatHoursInColumn } from "#app/ui/french.ts";
import { MonthlyBarsLive } from "#app/ui/monthly-bars-live.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { barsOf, factOf, yearsOf, type YearRow } from "./months-words.ts";
import { MonthsTable } from "./months-table.tsx";
import type { ContractPage } from "./read-page.server.ts";

/** Beyond that, years first: each opens its months. */
const monthsInOneTable = 18;

/** Hours by month as a chart and as a table; nothing yet says who owes what by when. */
export function MonthsSection({ page }: { page: ContractPage }): ReactElement {
  const { rows, pace } = page.months;
  const [first, last] = [rows[0], rows.at(-1)];
  const note = page.ownHoursOnly ? "celles de votre structure" : undefined;
  const grid = page.isHost && !page.isFree && (
    <Link to={paths.hoursGrid(page.sheet.reference)}>Saisir et valider les heures</Link>
  );
  if (!first || !last) {
    return (
      <Section id="heures" title="Heures par mois" note={note} end={grid || undefined}>
        <p className="soft">Aucune heure déclarée ou validée pour l’instant.</p>
      </Section>
    );
  }
  const span = formatMonthSpan(first.month, last.month);
  const years = yearsOf(rows);
  return (
    <Section id="heures" title="Heures par mois" note={note} end={grid || undefined}>
      <div className="two">
        <ChartFrame
          fact={factOf(rows)}
          legend={[
            { key: 1, label: "validées" },
            { key: "waiting", label: "déclarées, à valider" },
            ...(pace === null
              ? []
              : [
                  {
                    key: "expected" as const,
                    label: `rythme attendu\u00a0: ${formatHours(Math.round(pace / 100) * 100)} par mois`,
                  },
                ]),
          ]}
        >
          <MonthlyBarsLive
            name={`Heures par mois, ${span}`}
            months={barsOf(rows)}
            {...(pace === null ? {} : { expected: pace })}
          />
        </ChartFrame>
        {rows.length > monthsInOneTable ? (
          <YearsTable years={years} />
        ) : (
          <MonthsTable caption={`Heures par mois, ${span}`} rows={rows} />
        )}
      </div>
      {rows.length > monthsInOneTable &&
        years.map((year) => (
          <Details key={year.year} summary={`Les mois de ${year.year}`}>
            <MonthsTable caption={`Heures par mois en ${year.year}`} rows={year.months} />
          </Details>
        ))}
    </Section>
  );
}

function YearsTable({ years }: { years: readonly YearRow[] }): ReactElement {
  return (
    <Table caption="Heures par année">
      <TableHead>
        <ColumnHead>Année</ColumnHead>
        <ColumnHead numeric>Heures</ColumnHead>
        <ColumnHead numeric>Cumul</ColumnHead>
      </TableHead>
      <TableBody>
        {years.map((year) => (
          <Row key={year.year}>
            <RowHead>{year.year}</RowHead>
            <Cell numeric>
              {formatHoursInColumn(year.validated)}
              {year.pending > 0 && <Sub>{`+ ${formatHoursInColumn(year.pending)} à valider`}</Sub>}
            </Cell>
            <Cell numeric>{formatHoursInColumn(year.total)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
