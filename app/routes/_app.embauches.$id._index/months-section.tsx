import type { ReactElement } from "react";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatMonth } from "#app/ui/french-dates.ts";
import { formatHoursInColumn } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableFoot, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { HirePage } from "./read-hire.server.ts";

/** The hours of the hire, month by month. */
export function MonthsSection({ page }: { page: HirePage }): ReactElement {
  const { months, contractReference, validated } = page;
  return (
    <Section
      id="heures"
      title="Heures par mois"
      end={
        <LinkButton size="small" to={paths.hoursGrid(contractReference)}>
          Ouvrir la grille du marché
        </LinkButton>
      }
    >
      {months.length === 0 ? (
        <p className="soft">Aucun relevé d’heures pour l’instant.</p>
      ) : (
        <Table narrow caption="Heures par mois">
          <TableHead>
            <ColumnHead>Mois</ColumnHead>
            <ColumnHead numeric>Heures</ColumnHead>
            <ColumnHead>État</ColumnHead>
          </TableHead>
          <TableBody>
            {months.map(({ month, hours, state, label }) => (
              <Row key={month}>
                <RowHead>{formatMonth(month)}</RowHead>
                <Cell numeric>{formatHoursInColumn(hours)}</Cell>
                <Cell>
                  <State state={state} label={label} />
                </Cell>
              </Row>
            ))}
          </TableBody>
          <TableFoot>
            <RowHead>Validé</RowHead>
            <Cell numeric>{formatHoursInColumn(validated)}</Cell>
            <Cell nothing />
          </TableFoot>
        </Table>
      )}
    </Section>
  );
}

function State({ state, label }: { state: StatementState; label: string }): ReactElement {
  if (state === "submitted") return <Tag tone="on_track">{label}</Tag>;
  if (state === "returned")
    return (
      <Tag tone="at_risk" shape="returned">
        {label}
      </Tag>
    );
  return <Tag>{label}</Tag>;
}
