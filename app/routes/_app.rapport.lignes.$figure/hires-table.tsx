import type { ReactElement } from "react";
import { hireContractTypes, hireModalities } from "#app/domain/hire-codes.ts";
import { outcomeReasons, outcomeSituations } from "#app/domain/outcome-situation.ts";
import type { CohortBehind, HireBehind } from "#app/features/report/behind-row.ts";
import { countOf } from "#app/ui/french.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
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
import { PersonName, PlaceCells } from "./place-cells.tsx";

type TableProps<Behind> = { caption: string; rows: readonly Behind[]; sum: number };

/** Hires that start in the period. */
export function HiresTable({ caption, rows, sum }: TableProps<HireBehind>): ReactElement {
  return (
    <Table caption={caption} cards>
      <TableHead>
        <ColumnHead>Embauche</ColumnHead>
        <ColumnHead>Personne</ColumnHead>
        <ColumnHead>Employeur</ColumnHead>
        <ColumnHead>Contrat</ColumnHead>
        <ColumnHead>Dates</ColumnHead>
        <ColumnHead>Marché et lot</ColumnHead>
        <ColumnHead>Dispositif</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row, index) => (
          <Row key={index}>
            <RowHead>{row.reference ?? "Non nommée"}</RowHead>
            <Cell label="Personne">
              <PersonName person={row.person} />
            </Cell>
            <Cell label="Employeur">{row.employerName}</Cell>
            <Cell label="Contrat">
              {hireContractTypes[row.codes.byContractType]}
              <Sub>{hireModalities[row.codes.byModality]}</Sub>
            </Cell>
            <Cell label="Dates" nowrap>
              {formatTightDay(row.startsOn)}
              <Sub>{row.endsOn === null ? "sans date de fin" : `au ${formatTightDay(row.endsOn)}`}</Sub>
            </Cell>
            <PlaceCells place={row} />
          </Row>
        ))}
      </TableBody>
      <TableFoot>
        <RowHead>{countOf(sum, "embauche")}</RowHead>
        <Cell nothing colSpan={6} />
      </TableFoot>
    </Table>
  );
}

/** Persons whose checkpoint falls due in the period, and what is known of them. */
export function CohortTable({ caption, rows, sum }: TableProps<CohortBehind>): ReactElement {
  return (
    <Table caption={caption} cards>
      <TableHead>
        <ColumnHead>Personne</ColumnHead>
        <ColumnHead>Sortie</ColumnHead>
        <ColumnHead>Échéance</ColumnHead>
        <ColumnHead>Situation</ColumnHead>
        <ColumnHead>Relevée le</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row, index) => (
          <Row key={index}>
            <RowHead>
              <PersonName person={row.person} />
            </RowHead>
            <Cell label="Sortie">{formatTightDay(row.exitOn)}</Cell>
            <Cell label="Échéance">{formatTightDay(row.dueOn)}</Cell>
            <Cell label="Situation">
              {row.situation === "unknown" ? "Non renseignée" : outcomeSituations[row.situation]}
              {row.reason !== null && <Sub>{outcomeReasons[row.reason].label}</Sub>}
            </Cell>
            <Cell label="Relevée le">
              {row.recordedOn === null ? "n.d." : formatTightDay(row.recordedOn)}
            </Cell>
          </Row>
        ))}
      </TableBody>
      <TableFoot>
        <RowHead>{countOf(sum, "personne")}</RowHead>
        <Cell nothing colSpan={4} />
      </TableFoot>
    </Table>
  );
}
