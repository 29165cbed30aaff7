import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { isTrade, trades } from "#app/domain/trade.ts";
import type { CalibrationFeedback } from "#app/features/study-exchange/calibration-feedback.server.ts";
import { paths } from "#app/paths.ts";
import { RowsBehind } from "#app/ui/details.tsx";
import { countOf, formatHours, formatHoursInColumn, formatNumber, formatPercent } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";

/** How a trade is called. */
function tradeLabel(trade: string | null): string {
  return isTrade(trade) ? trades[trade].label : "Métier non dit";
}

/** Forecast against done, by trade. */
export function TradesTable({ trades: lines }: Pick<CalibrationFeedback, "trades">): ReactElement {
  return (
    <Table cards caption="Heures prévues et heures faites, par métier, ceux qui ont le plus de lots d’abord">
      <TableHead>
        <ColumnHead>Métier</ColumnHead>
        <ColumnHead numeric>Lots</ColumnHead>
        <ColumnHead numeric>Prévu par la note</ColumnHead>
        <ColumnHead numeric>Objectif à la fin</ColumnHead>
        <ColumnHead numeric>Fait (h)</ColumnHead>
        <ColumnHead numeric>Fait sur prévu</ColumnHead>
        <ColumnHead numeric>Médiane des lots</ColumnHead>
      </TableHead>
      <TableBody>
        {lines.map(({ trade, lots, forecast, due, done, ratio, medianRatio }) => (
          <Row key={trade ?? ""}>
            <RowHead>{tradeLabel(trade)}</RowHead>
            <Cell label="Lots" numeric>
              {formatNumber(lots)}
            </Cell>
            <Cell label="Prévu par la note" numeric>
              {formatHours(forecast)}
            </Cell>
            <Cell label="Objectif à la fin" numeric>
              {formatHours(due)}
            </Cell>
            <Cell label="Fait (h)" numeric>
              {formatHoursInColumn(done)}
            </Cell>
            <Cell label="Fait sur prévu" numeric>
              {formatPercent(ratio)}
            </Cell>
            <Cell label="Médiane des lots" numeric>
              {formatPercent(medianRatio)}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

/** The lots the figures are made of. */
export function LotsBehind({ rows }: Pick<CalibrationFeedback, "rows">): ReactElement {
  return (
    <RowsBehind figure={countOf(rows.length, "lot")}>
      <Table cards caption="Les lots finis, avec ce que leur note prévoyait">
        <TableHead>
          <ColumnHead>Lot</ColumnHead>
          <ColumnHead>Métier</ColumnHead>
          <ColumnHead numeric>Prévu</ColumnHead>
          <ColumnHead numeric>Objectif</ColumnHead>
          <ColumnHead numeric>Fait (h)</ColumnHead>
          <ColumnHead numeric>Fait sur prévu</ColumnHead>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Row key={row.key}>
              <RowHead name>
                {`Lot ${row.number}, ${row.lot}`}
                <Sub>
                  <Link to={paths.contract(row.reference)}>{row.contract}</Link>
                </Sub>
              </RowHead>
              <Cell label="Métier">{tradeLabel(row.trade)}</Cell>
              <Cell label="Prévu" numeric>
                {formatHours(row.forecast)}
              </Cell>
              <Cell label="Objectif" numeric>
                {formatHours(row.due)}
              </Cell>
              <Cell label="Fait (h)" numeric>
                {formatHoursInColumn(row.done)}
              </Cell>
              <Cell label="Fait sur prévu" numeric>
                {formatPercent(row.ratio)}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </RowsBehind>
  );
}
