import type { ReactElement } from "react";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import type { ActionBehind, QualitativeBehind, StructureBehind } from "#app/features/report/behind-row.ts";
import { countOf, formatHoursInColumn, formatNumber } from "#app/ui/french.ts";
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
import { ContractName } from "./place-cells.tsx";

type TableProps<Behind> = { caption: string; rows: readonly Behind[]; sum: number };

export function StructuresTable({ caption, rows, sum }: TableProps<StructureBehind>): ReactElement {
  return (
    <Table caption={caption} cards>
      <TableHead>
        <ColumnHead>Structure</ColumnHead>
        <ColumnHead>SIRET</ColumnHead>
        <ColumnHead>Type au dernier jour de la période</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.siret}>
            <RowHead>{row.name}</RowHead>
            <Cell label="SIRET">{row.siret}</Cell>
            <Cell label="Type">
              {row.kind}
              <Sub>{structureKinds[row.kind].label}</Sub>
            </Cell>
          </Row>
        ))}
      </TableBody>
      <TableFoot>
        <RowHead>{countOf(sum, "structure")}</RowHead>
        <Cell nothing colSpan={2} />
      </TableFoot>
    </Table>
  );
}

export function ActionsTable({ caption, rows, sum }: TableProps<ActionBehind>): ReactElement {
  const known = (value: number | null): string => (value === null ? "n.d." : formatNumber(value));
  return (
    <Table caption={caption} cards>
      <TableHead>
        <ColumnHead>Action</ColumnHead>
        <ColumnHead>Type</ColumnHead>
        <ColumnHead>Date</ColumnHead>
        <ColumnHead>Porteur</ColumnHead>
        <ColumnHead>Territoire</ColumnHead>
        <ColumnHead numeric>Structures</ColumnHead>
        <ColumnHead numeric>Personnes</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.code}>
            <RowHead>
              {row.title ?? row.code}
              {row.title !== null && <Sub>{row.code}</Sub>}
            </RowHead>
            <Cell label="Type">{networkActionKinds[row.kind].label}</Cell>
            <Cell label="Date" nowrap>
              {formatTightDay(row.datedOn)}
            </Cell>
            <Cell label="Porteur">{row.hostName}</Cell>
            <Cell label="Territoire">{row.territoryLabel ?? "–"}</Cell>
            <Cell numeric label="Structures">
              {known(row.structures)}
            </Cell>
            <Cell numeric label="Personnes">
              {known(row.persons)}
            </Cell>
          </Row>
        ))}
      </TableBody>
      <TableFoot>
        <RowHead>{countOf(sum, "action")}</RowHead>
        <Cell nothing colSpan={6} />
      </TableFoot>
    </Table>
  );
}

type QualitativeProps = TableProps<QualitativeBehind> & { done: number };

/** Quantities in the action’s own unit. */
export function QualitativeTable({ caption, rows, sum, done }: QualitativeProps): ReactElement {
  return (
    <Table caption={caption} cards>
      <TableHead>
        <ColumnHead>Marché et lot</ColumnHead>
        <ColumnHead>Action</ColumnHead>
        <ColumnHead>Unité</ColumnHead>
        <ColumnHead>Date</ColumnHead>
        <ColumnHead numeric>Prévu</ColumnHead>
        <ColumnHead numeric>Réalisé</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={`${row.contractReference} ${row.lotNumber} ${row.number}`}>
            <RowHead name>
              <ContractName place={row} />
            </RowHead>
            <Cell label="Action">{row.nature ?? `Action ${row.number}`}</Cell>
            <Cell label="Unité">{row.unit ?? "n.d."}</Cell>
            <Cell label="Date" nowrap>
              {formatTightDay(row.datedOn)}
            </Cell>
            <Cell numeric label="Prévu">
              {formatHoursInColumn(row.planned)}
            </Cell>
            <Cell numeric label="Réalisé">
              {formatHoursInColumn(row.done)}
            </Cell>
          </Row>
        ))}
      </TableBody>
      <TableFoot>
        <RowHead>Total de toutes les pages</RowHead>
        <Cell nothing colSpan={3} />
        <Cell numeric label="Prévu">
          {formatHoursInColumn(sum)}
        </Cell>
        <Cell numeric label="Réalisé">
          {formatHoursInColumn(done)}
        </Cell>
      </TableFoot>
    </Table>
  );
}
