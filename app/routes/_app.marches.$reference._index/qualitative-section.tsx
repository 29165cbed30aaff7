import type { ReactElement } from "react";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatBareHours } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { ContractPage } from "./read-page.server.ts";

/** Training, visits, tutoring: what a lot promised beside hours. Nothing when there is none. */
export function QualitativeSection({ page }: { page: ContractPage }): ReactElement | null {
  const { qualitative, lines } = page;
  if (qualitative.length === 0) return null;
  return (
    <Section id="actions" title="Actions qualitatives">
      <Table cards caption={countOf(qualitative.length, "action qualitative", "actions qualitatives")}>
        <TableHead>
          <ColumnHead>Action</ColumnHead>
          <ColumnHead>Lot</ColumnHead>
          <ColumnHead>Date</ColumnHead>
          <ColumnHead numeric>Prévu</ColumnHead>
          <ColumnHead numeric>Réalisé</ColumnHead>
        </TableHead>
        <TableBody>
          {qualitative.map((action) => (
            <Row key={action.id}>
              <RowHead>
                {action.nature ?? `Action ${action.number}`}
                {action.unit !== null && <Sub>{action.unit}</Sub>}
              </RowHead>
              <Cell label="Lot">{lines.find((lot) => lot.id === action.lotId)?.number}</Cell>
              <Cell label="Date">{action.datedOn === null ? "–" : formatTightDay(action.datedOn)}</Cell>
              <Cell numeric label="Prévu">
                {formatBareHours(action.planned)}
              </Cell>
              <Cell numeric label="Réalisé">
                {formatBareHours(action.done)}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
