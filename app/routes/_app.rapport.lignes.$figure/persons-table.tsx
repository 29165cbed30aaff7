import type { ReactElement } from "react";
import { mechanisms } from "#app/domain/mechanism.ts";
import type { CollectiveBehind, NamedBehind } from "#app/features/report/behind-row.ts";
import { Secret } from "#app/features/report/report-figure-view.tsx";
import { countOf, formatHoursInColumn, formatNumber } from "#app/ui/french.ts";
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
import { ContractName, PersonName } from "./place-cells.tsx";

type PersonsProps = { caption: string; rows: readonly (NamedBehind | CollectiveBehind)[]; sum: number };

/** Persons one by one, then the groups of collective statements, whose people cannot be told apart. */
export function PersonsTable({ caption, rows, sum }: PersonsProps): ReactElement {
  return (
    <Table caption={caption} cards>
      <TableHead>
        <ColumnHead>Personne ou groupe</ColumnHead>
        <ColumnHead>Où</ColumnHead>
        <ColumnHead numeric>Heures</ColumnHead>
        <ColumnHead numeric>RSA</ColumnHead>
        <ColumnHead numeric>BOETH</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row, index) =>
          row.kind === "named" ? <NamedRow key={index} row={row} /> : <GroupOf key={index} row={row} />,
        )}
      </TableBody>
      <TableFoot>
        <RowHead>{countOf(sum, "personne comptée", "personnes comptées")}</RowHead>
        <Cell nothing colSpan={4} />
      </TableFoot>
    </Table>
  );
}

function NamedRow({ row }: { row: NamedBehind }): ReactElement {
  return (
    <Row>
      <RowHead>
        <PersonName person={row.person} />
      </RowHead>
      <Cell label="Où">{countOf(row.hires, "embauche")}</Cell>
      <Cell numeric label="Heures">
        {formatHoursInColumn(row.hours)}
      </Cell>
      <Cell numeric label="RSA">
        <YesOrNo value={row.rsa} />
      </Cell>
      <Cell numeric label="BOETH">
        <YesOrNo value={row.disabled} />
      </Cell>
    </Row>
  );
}

function GroupOf({ row }: { row: CollectiveBehind }): ReactElement {
  return (
    <Row>
      <RowHead>
        {countOf(row.persons, "personne")}
        <Sub>{row.employerName}, relevés collectifs</Sub>
      </RowHead>
      <Cell label="Où">
        <ContractName place={row} />
        <Sub>{mechanisms[row.mechanism].label}</Sub>
      </Cell>
      <Cell numeric label="Heures">
        {formatHoursInColumn(row.hours)}
      </Cell>
      <Cell numeric label="RSA">
        {row.rsa === null ? <Secret /> : formatNumber(row.rsa)}
      </Cell>
      <Cell numeric label="BOETH">
        {row.disabled === null ? <Secret /> : formatNumber(row.disabled)}
      </Cell>
    </Row>
  );
}

function YesOrNo({ value }: { value: boolean | null }): ReactElement {
  if (value === null) return <Secret />;
  return <>{value ? "oui" : "non"}</>;
}
