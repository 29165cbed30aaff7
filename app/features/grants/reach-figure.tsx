import type { ReactElement } from "react";
import type { GrantGauge } from "#app/domain/grant-gauge.ts";
import { ChartFrame, type ChartKey } from "#app/ui/chart-frame.tsx";
import { CumulativeCurve } from "#app/ui/cumulative-curve.tsx";
import { formatMonth, formatTightMonthName } from "#app/ui/french-dates.ts";
import { formatNumber } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { reachFact, type ReachMonth } from "./reach-words.ts";

type Props = { year: number; months: readonly ReachMonth[]; grant: GrantGauge | null };

/** RSA recipients since January, month after month: the fact, the drawing, the table. */
export function ReachFigure({ year, months, grant }: Props): ReactElement {
  const target = grant?.rsaTarget != null && grant.rsaTarget > 0 ? grant.rsaTarget : null;
  const pace: Array<{ key: ChartKey; label: string }> =
    target === null ? [] : [{ key: "expected", label: "Objectif, à pas réguliers" }];
  return (
    <>
      <ChartFrame
        fact={reachFact(months, grant)}
        legend={[{ key: 1, label: "Allocataires du RSA atteints depuis janvier" }, ...pace]}
      >
        <CumulativeCurve
          name={`Allocataires du RSA atteints, cumul de ${year}`}
          points={months.map(({ month, reached, expected }) => ({
            label: formatTightMonthName(month),
            reached,
            expected,
          }))}
          slots={12}
          target={target}
        />
      </ChartFrame>
      {months.length > 0 && <ReachTable year={year} months={months} />}
    </>
  );
}

function ReachTable({ year, months }: Pick<Props, "year" | "months">): ReactElement {
  return (
    <Table
      narrow
      caption={`Allocataires du RSA depuis janvier ${year}, à la fin de chaque mois`}
      captionShown
    >
      <TableHead>
        <ColumnHead>Fin de mois</ColumnHead>
        <ColumnHead numeric>Atteints</ColumnHead>
        <ColumnHead numeric>Attendus</ColumnHead>
      </TableHead>
      <TableBody>
        {months.map(({ month, reached, expected }) => (
          <Row key={month}>
            <RowHead>{formatMonth(month)}</RowHead>
            <Cell numeric>{formatNumber(reached)}</Cell>
            <Cell numeric>{expected === null ? "–" : formatNumber(expected)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
