import type { ReactElement } from "react";
import type { Fa02Report } from "#app/domain/fa02-report.ts";
import { HoursFigure } from "#app/features/report/report-figure-view.tsx";
import { ChartFrame, type ChartKey } from "#app/ui/chart-frame.tsx";
import { Details } from "#app/ui/details.tsx";
import { formatHoursInColumn, formatPercent, plural } from "#app/ui/french.ts";
import { formatMonth, formatMonthSpan } from "#app/ui/french-dates.ts";
import { MonthlyBarsLive } from "#app/ui/monthly-bars-live.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableFoot, TableHead } from "#app/ui/table.tsx";
import { Indicator } from "./indicator.tsx";
import { averageForecast, monthsFact, seriesOf, shownMonths, type MonthHours } from "./month-facts.ts";

type HoursProps = Pick<Fa02Report, "scope" | "hours"> & { months: readonly MonthHours[] };

/** Indicator 1: hours of insertion, forecast and achieved, by month. */
export function HoursIndicator({ scope, hours, months }: HoursProps): ReactElement {
  const { forecast, achieved, rate } = hours;
  return (
    <Indicator
      number={1}
      title="Heures d’insertion, prévues et réalisées"
      fact={
        <>
          <HoursFigure path="hours.achieved" value={achieved} strong /> {plural(achieved, "réalisée")} sur{" "}
          <HoursFigure path="hours.forecast" value={forecast} /> {plural(forecast, "prévue")}
          {rate !== null && (
            <>
              , soit <b>{formatPercent(rate)}</b>
            </>
          )}
          .
        </>
      }
    >
      <HoursChart scope={scope} hours={hours} months={months} />
    </Indicator>
  );
}

function HoursChart({ scope, hours, months }: HoursProps): ReactElement | null {
  const shown = shownMonths(scope, months);
  const forecast = Math.round(hours.forecast * 100);
  const first = shown[0];
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return null;
  const name = `Heures par mois, ${formatMonthSpan(first.month, last.month)}`;
  const legend: { key: ChartKey; label: string }[] = [
    { key: 1, label: "validées" },
    { key: "waiting", label: "à valider" },
  ];
  if (averageForecast(scope, forecast) > 0) legend.push({ key: "expected", label: "prévu moyen" });
  return (
    <>
      <ChartFrame fact={monthsFact(scope, shown, forecast)} legend={legend}>
        <MonthlyBarsLive {...seriesOf(scope, shown, forecast, name)} />
      </ChartFrame>
      <Details summary="Les heures mois par mois">
        <MonthsTable name={name} months={shown} average={averageForecast(scope, forecast)} />
      </Details>
    </>
  );
}

function MonthsTable({
  name,
  months,
  average,
}: {
  name: string;
  months: readonly MonthHours[];
  average: number;
}): ReactElement {
  const sum = (of: "validated" | "submitted"): number => months.reduce((total, row) => total + row[of], 0);
  return (
    <Table caption={name} narrow>
      <TableHead>
        <ColumnHead>Mois</ColumnHead>
        <ColumnHead numeric>Validées (h)</ColumnHead>
        <ColumnHead numeric>À valider (h)</ColumnHead>
        <ColumnHead numeric>Prévu moyen (h)</ColumnHead>
      </TableHead>
      <TableBody>
        {months.map(({ month, validated, submitted }) => (
          <Row key={month}>
            <RowHead>{formatMonth(month)}</RowHead>
            <Cell numeric>{formatHoursInColumn(validated)}</Cell>
            <Cell numeric>{formatHoursInColumn(submitted)}</Cell>
            <Cell numeric>{formatHoursInColumn(average)}</Cell>
          </Row>
        ))}
      </TableBody>
      <TableFoot>
        <RowHead>Total</RowHead>
        <Cell numeric>{formatHoursInColumn(sum("validated"))}</Cell>
        <Cell numeric>{formatHoursInColumn(sum("submitted"))}</Cell>
        <Cell numeric>–</Cell>
      </TableFoot>
    </Table>
  );
}
