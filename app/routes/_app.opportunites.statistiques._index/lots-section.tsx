import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatNumber } from "#app/ui/french.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { StatisticsPage } from "./read-page.server.ts";

/** The lots of the period, those that interest nobody first. */
export function LotsSection({ page: { lots } }: { page: StatisticsPage }): ReactElement {
  return (
    <Section id="lots" title="Par lot" note="ceux qui intéressent le moins de structures d’abord">
      <Table cards caption={countOf(lots.total, "lot ouvert", "lots ouverts")}>
        <TableHead>
          <ColumnHead>Lot</ColumnHead>
          <ColumnHead>Ouvert le</ColumnHead>
          <ColumnHead>Première réponse</ColumnHead>
          <ColumnHead numeric>Intéressées</ColumnHead>
          <ColumnHead numeric>Pas intéressées</ColumnHead>
          <ColumnHead numeric>Mises en relation</ColumnHead>
          <ColumnHead numeric>Contrats signés</ColumnHead>
        </TableHead>
        <TableBody>
          {lots.shown.map((lot) => (
            <Row key={lot.lotId}>
              <RowHead name>
                <Link to={paths.opportunity(lot.lotId)}>{lot.title}</Link>
                <Sub>{[lot.name, lot.reference, lot.authorityName].join(" · ")}</Sub>
              </RowHead>
              <Cell nowrap label="Ouvert le">
                {formatTightDay(lot.openedOn)}
              </Cell>
              <Cell nowrap label="Première réponse">
                {firstWords(lot.firstDays)}
              </Cell>
              <Cell numeric label="Intéressées">
                {formatNumber(lot.interested)}
              </Cell>
              <Cell numeric label="Pas intéressées">
                {formatNumber(lot.declined)}
              </Cell>
              <Cell numeric label="Mises en relation">
                {formatNumber(lot.introduced)}
              </Cell>
              <Cell numeric label="Contrats signés">
                {formatNumber(lot.contracted)}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <Pagination {...lots} noun={["lot", "lots"]} />
    </Section>
  );
}

function firstWords(days: number | null): string {
  if (days === null) return "–";
  return days === 0 ? "le jour même" : `en ${countOf(days, "jour")}`;
}
