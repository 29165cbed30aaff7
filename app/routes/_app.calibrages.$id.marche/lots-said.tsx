import type { ReactElement } from "react";
import { Details } from "#app/ui/details.tsx";
import { formatHours } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { ConversionPage } from "./read-conversion.server.ts";

/** What the study says of each lot, beside what the form already holds. */
export function LotsSaid({ page }: { page: ConversionPage }): ReactElement {
  const caption = `Ce que dit la note, scénario ${page.scenario.toLowerCase()}`;
  return (
    <Details
      summary={`${caption}\u00a0: ${page.total === null ? "à compléter" : formatHours(page.total)}`}
      open
    >
      <Table cards caption={caption}>
        <TableHead>
          <ColumnHead>Lot</ColumnHead>
          <ColumnHead numeric>Heures</ColumnHead>
          <ColumnHead>Dispositif</ColumnHead>
        </TableHead>
        <TableBody>
          {page.choices.map(({ id, name, hours, label, decided, reasons }) => (
            <Row key={id}>
              <RowHead name>{name}</RowHead>
              <Cell label="Heures" numeric>
                {hours === null ? "à compléter" : formatHours(hours)}
              </Cell>
              <Cell label="Dispositif">
                {label}
                <Sub>{[decided ? "décidé" : "proposé", ...reasons].join("\u00a0: ")}</Sub>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Details>
  );
}
