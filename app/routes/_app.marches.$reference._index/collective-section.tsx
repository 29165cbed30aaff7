import type { ReactElement } from "react";
import { statementStates } from "#app/domain/exchange-codes.ts";
import { Details } from "#app/ui/details.tsx";
import { formatMonth } from "#app/ui/french-dates.ts";
import { countOf, formatHours, formatNumber } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { ContractPage } from "./read-page.server.ts";

type Statement = ContractPage["collective"][number];
const shownAtFirst = 12;

/** Hours declared without names, by employer and month. Nothing when there are none. */
export function CollectiveSection({ page }: { page: ContractPage }): ReactElement | null {
  const { collective, hires } = page;
  const { month } = hires.narrowed;
  if (collective.length === 0) return null;
  const earlier = collective.slice(shownAtFirst);
  return (
    <Section
      id="collectifs"
      title="Relevés collectifs"
      note={month === null ? "sans nom, les plus récents d’abord" : `sans nom, ${formatMonth(month)}`}
    >
      <StatementsTable statements={collective.slice(0, shownAtFirst)} caption="Relevés collectifs" />
      {earlier.length > 0 && (
        <Details summary={countOf(earlier.length, "relevé plus ancien", "relevés plus anciens")}>
          <StatementsTable statements={earlier} caption="Relevés collectifs plus anciens" />
        </Details>
      )}
    </Section>
  );
}

type StatementsTableProps = { statements: readonly Statement[]; caption: string };

function StatementsTable({ statements, caption }: StatementsTableProps): ReactElement {
  return (
    <Table cards caption={caption}>
      <TableHead>
        <ColumnHead>Employeur</ColumnHead>
        <ColumnHead>Mois</ColumnHead>
        <ColumnHead numeric>Heures</ColumnHead>
        <ColumnHead numeric>Personnes</ColumnHead>
        <ColumnHead>État</ColumnHead>
      </TableHead>
      <TableBody>
        {statements.map((statement) => (
          <Row key={`${statement.commitmentId} ${statement.employerId} ${statement.month}`}>
            <RowHead>{statement.employerName}</RowHead>
            <Cell label="Mois">{formatMonth(statement.month)}</Cell>
            <Cell numeric label="Heures">
              {formatHours(statement.hours)}
            </Cell>
            <Cell numeric label="Personnes">
              {formatNumber(statement.persons)}
            </Cell>
            <Cell label="État">
              <StateTag state={statement.state} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function StateTag({ state }: Pick<Statement, "state">): ReactElement {
  if (state === "submitted") return <Tag tone="on_track">À valider</Tag>;
  if (state === "returned") {
    return (
      <Tag tone="at_risk" shape="returned">
        Renvoyé
      </Tag>
    );
  }
  return <Tag>{statementStates[state].label}</Tag>;
}
