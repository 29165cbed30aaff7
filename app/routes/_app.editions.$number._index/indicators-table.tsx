import type { ReactElement } from "react";
import { changeInColumn } from "#app/features/edition-report/edition-change.ts";
import type { EditionPage } from "#app/features/edition-report/edition-page.ts";
import { indicatorLines } from "#app/features/edition-report/indicator-line.ts";
import { FigureText } from "#app/features/edition-report/report-table-view.tsx";
import { Secret } from "#app/features/report/report-figure-view.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";

/** The eight indicators beside those of the period before, and what changed. */
export function IndicatorsTable({
  indicators: { now, before, rows },
}: {
  indicators: EditionPage["indicators"];
}): ReactElement {
  return (
    <>
      <Table
        caption={`Les huit indicateurs, ${now}${before === null ? "" : ` et ${before}`}`}
        cards={before !== null}
      >
        <TableHead>
          <ColumnHead>Indicateur</ColumnHead>
          {before !== null && <ColumnHead numeric>{before}</ColumnHead>}
          <ColumnHead numeric>{now}</ColumnHead>
          {before !== null && <ColumnHead numeric>Écart</ColumnHead>}
        </TableHead>
        <TableBody>
          {rows.map((row) => {
            const { indicator, label, unit } = indicatorLines[row.id];
            return (
              <Row key={row.id}>
                <RowHead>
                  {indicator}. {label}
                </RowHead>
                {row.before !== null && (
                  <Cell label={before ?? ""} numeric nowrap>
                    <FigureText figure={row.before} unit={unit} />
                  </Cell>
                )}
                <Cell label={now} numeric nowrap>
                  <FigureText figure={row.now} unit={unit} />
                </Cell>
                {row.before !== null && (
                  <Cell label="Écart" numeric nowrap>
                    {row.change.is === "secret" ? <Secret /> : changeInColumn(row.change, unit)}
                  </Cell>
                )}
              </Row>
            );
          })}
        </TableBody>
      </Table>
      {before === null && (
        <p className="small soft">
          Aucune édition de la période précédente n’a été publiée avant celle-ci&nbsp;: il n’y a pas d’écart à
          montrer.
        </p>
      )}
    </>
  );
}
