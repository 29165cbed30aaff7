import { Fragment, type ReactElement } from "react";
import { Cell, ColumnHead, GroupRow, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { changeWords, figureWords, indicatorTitle, type IndicatorLine } from "./indicator-lines.ts";

type Props = { lines: readonly IndicatorLine[]; year: number };

/** The eight indicators of Fiche action 02, this year and the one before. */
export function IndicatorsTable({ lines, year }: Props): ReactElement {
  const indicators = [...new Set(lines.map(({ indicator }) => indicator))];
  return (
    <Table caption={`Les huit indicateurs, ${year} et ${year - 1}`} cards>
      <TableHead>
        <ColumnHead>Indicateur</ColumnHead>
        <ColumnHead numeric>{year}</ColumnHead>
        <ColumnHead numeric>{year - 1}</ColumnHead>
        <ColumnHead numeric>Écart</ColumnHead>
      </TableHead>
      <TableBody>
        {indicators.map((indicator) => (
          <Fragment key={indicator}>
            <GroupRow columns={4}>{`${indicator}. ${indicatorTitle(indicator)}`}</GroupRow>
            {lines
              .filter((line) => line.indicator === indicator)
              .map((line) => (
                <Row key={line.label}>
                  <RowHead>{line.label}</RowHead>
                  <Cell numeric label={String(year)}>
                    {figureWords(line.unit, line.now)}
                  </Cell>
                  <Cell numeric label={String(year - 1)}>
                    {figureWords(line.unit, line.before)}
                  </Cell>
                  <Cell numeric label="Écart">
                    {changeWords(line)}
                  </Cell>
                </Row>
              ))}
          </Fragment>
        ))}
      </TableBody>
    </Table>
  );
}
