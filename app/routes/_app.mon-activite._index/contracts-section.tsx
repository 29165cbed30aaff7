import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { FiguresPage } from "#app/features/own-work/figures-page.ts";
import { paths } from "#app/paths.ts";
import { countOf, formatHours, formatNumber } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import {
  Cell,
  ColumnHead,
  Row,
  RowHead,
  Sub,
  Table,
  TableBody,
  TableFoot,
  TableHead,
} from "#app/ui/table.tsx";

/** The contracts of the year, the most hours first; each opens its page. */
export function ContractsSection({ page: { contracts, totals, year } }: { page: FiguresPage }): ReactElement {
  const people = totals.persons.named + totals.persons.collective;
  return (
    <Section id="marches" title="Par marché">
      <Table cards caption={`${countOf(contracts.length, "marché")} en ${year}, le plus d’heures d’abord`}>
        <TableHead>
          <ColumnHead>Marché</ColumnHead>
          <ColumnHead numeric>Heures validées</ColumnHead>
          <ColumnHead numeric>À valider</ColumnHead>
          <ColumnHead numeric>Personnes</ColumnHead>
          <ColumnHead numeric>Embauches commencées</ColumnHead>
        </TableHead>
        <TableBody>
          {contracts.map(({ reference, title, authorityName, validated, pending, persons, started }) => (
            <Row key={reference}>
              <RowHead name>
                <Link to={paths.contract(reference)}>{title}</Link>
                <Sub>{`${reference} · ${authorityName}`}</Sub>
              </RowHead>
              <Cell numeric label="Heures validées">
                {formatHours(validated)}
              </Cell>
              <Cell numeric label="À valider">
                {formatHours(pending)}
              </Cell>
              <Cell numeric label="Personnes">
                {formatNumber(persons.named + persons.collective)}
              </Cell>
              <Cell numeric label="Embauches commencées">
                {formatNumber(started)}
              </Cell>
            </Row>
          ))}
        </TableBody>
        {contracts.length > 1 && (
          <TableFoot>
            <RowHead>
              {`Total ${year}`}
              <Sub>une personne sur deux marchés compte une fois</Sub>
            </RowHead>
            <Cell numeric label="Heures validées">
              {formatHours(totals.validated)}
            </Cell>
            <Cell numeric label="À valider">
              {formatHours(totals.pending)}
            </Cell>
            <Cell numeric label="Personnes">
              {formatNumber(people)}
            </Cell>
            <Cell numeric label="Embauches commencées">
              {formatNumber(totals.started)}
            </Cell>
          </TableFoot>
        )}
      </Table>
    </Section>
  );
}
