import type { ReactElement } from "react";
import { mechanisms } from "#app/domain/mechanism.ts";
import type { CommitmentBehind, StatementBehind } from "#app/features/report/behind-row.ts";
import { formatHoursInColumn } from "#app/ui/french.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
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
import { ContractName, PersonName, PlaceCells } from "./place-cells.tsx";

type CommitmentsProps = {
  caption: string;
  rows: readonly CommitmentBehind[];
  /** The column whose total is the figure, in hundredths; null when the figure counts rows or contracts. */
  total: { column: "forecast" | "achieved" | "pending"; sum: number } | null;
};

const columns = [
  { key: "forecast", label: "Prévu (h)" },
  { key: "achieved", label: "Réalisé (h)" },
  { key: "pending", label: "À valider (h)" },
] as const;

/** Commitments with their hours of the period; the total is that of all pages. */
export function CommitmentsTable({ caption, rows, total }: CommitmentsProps): ReactElement {
  return (
    <Table caption={caption} cards>
      <TableHead>
        <ColumnHead>Marché et lot</ColumnHead>
        <ColumnHead>Dispositif</ColumnHead>
        {columns.map(({ key, label }) => (
          <ColumnHead key={key} numeric>
            {label}
          </ColumnHead>
        ))}
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.commitmentId}>
            <RowHead name>
              <ContractName place={row} />
            </RowHead>
            <Cell label="Dispositif">
              {mechanisms[row.mechanism].label}
              {!row.isActive && <Sub>hors de sa période d’exécution</Sub>}
            </Cell>
            {columns.map(({ key, label }) => (
              <Cell key={key} numeric label={label}>
                {formatHoursInColumn(row[key])}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
      {total !== null && (
        <TableFoot>
          <RowHead>Total de toutes les pages</RowHead>
          <Cell nothing />
          {columns.map(({ key, label }) => (
            <Cell key={key} numeric label={label} nothing={key !== total.column}>
              {key === total.column ? formatHoursInColumn(total.sum) : ""}
            </Cell>
          ))}
        </TableFoot>
      )}
    </Table>
  );
}

/** Statements one by one; a collective one has no person. */
export function StatementsTable({
  caption,
  rows,
  sum,
}: {
  caption: string;
  rows: readonly StatementBehind[];
  sum: number;
}): ReactElement {
  return (
    <Table caption={caption} cards>
      <TableHead>
        <ColumnHead>Mois</ColumnHead>
        <ColumnHead>Personne</ColumnHead>
        <ColumnHead>Employeur</ColumnHead>
        <ColumnHead>Marché et lot</ColumnHead>
        <ColumnHead>Dispositif</ColumnHead>
        <ColumnHead numeric>Heures</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row, index) => (
          <Row key={index}>
            <RowHead>{formatMonth(row.month)}</RowHead>
            <Cell label="Personne">
              {row.person === undefined ? "Relevé collectif" : <PersonName person={row.person} />}
            </Cell>
            <Cell label="Employeur">{row.employerName}</Cell>
            <PlaceCells place={row} />
            <Cell numeric label="Heures">
              {formatHoursInColumn(row.hours)}
            </Cell>
          </Row>
        ))}
      </TableBody>
      <TableFoot>
        <RowHead>Total de toutes les pages</RowHead>
        <Cell nothing colSpan={4} />
        <Cell numeric label="Heures">
          {formatHoursInColumn(sum)}
        </Cell>
      </TableFoot>
    </Table>
  );
}
