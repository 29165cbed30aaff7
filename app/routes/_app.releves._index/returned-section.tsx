import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { ReturnedLine } from "#app/features/own-work/statements-page.server.ts";
import { paths } from "#app/paths.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { countOf, formatHours } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";

/** What the facilitator sent back, with its word: nothing when there is none. */
export function ReturnedSection({ returned }: { returned: readonly ReturnedLine[] }): ReactElement | null {
  if (returned.length === 0) return null;
  return (
    <Section
      id="renvoyes"
      title={`${countOf(returned.length, "relevé renvoyé", "relevés renvoyés")} à corriger`}
    >
      <Table cards caption="Relevés renvoyés par le facilitateur">
        <TableHead>
          <ColumnHead>Relevé</ColumnHead>
          <ColumnHead>Mois</ColumnHead>
          <ColumnHead numeric>Envoyé</ColumnHead>
          <ColumnHead>Ce que dit le facilitateur</ColumnHead>
          <ColumnHead>Suite</ColumnHead>
        </TableHead>
        <TableBody>
          {returned.map(({ key, name, month, hours, comment, reference, title }) => (
            <Row key={key}>
              <RowHead>
                {name}
                <Sub>{title}</Sub>
              </RowHead>
              <Cell label="Mois">{formatMonth(month)}</Cell>
              <Cell numeric label="Envoyé">
                {hours === null ? "n.d." : formatHours(hours)}
              </Cell>
              <Cell label="Ce que dit le facilitateur">{comment ?? "Vérifiez ce nombre."}</Cell>
              <Cell label="Suite">
                <Link to={paths.ownStatement(reference, { mois: month })}>
                  Corriger<span className="visually-hidden">{` le relevé de ${name}`}</span>
                </Link>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
