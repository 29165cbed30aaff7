import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { formatNumber } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { NeedStateTag } from "./need-state-tag.tsx";
import type { NeedLine } from "./need-line.ts";

type Props = {
  caption: string;
  needs: readonly NeedLine[];
  /** Where the contract is not told by the page. */
  contracts?: boolean;
};

/** Needs, with how many are looked for, proposed and hired. */
export function NeedsTable({ caption, needs, contracts = false }: Props): ReactElement {
  return (
    <Table cards caption={caption}>
      <TableHead>
        <ColumnHead>Poste</ColumnHead>
        {contracts && <ColumnHead>Marché</ColumnHead>}
        <ColumnHead>Souhaité le</ColumnHead>
        <ColumnHead numeric>Postes</ColumnHead>
        <ColumnHead numeric>Proposées</ColumnHead>
        <ColumnHead numeric>dont RSA</ColumnHead>
        <ColumnHead numeric>Embauchées</ColumnHead>
        <ColumnHead>État</ColumnHead>
      </TableHead>
      <TableBody>
        {needs.map((need) => (
          <Row key={need.id}>
            <RowHead name>
              <Link to={paths.hireNeed(need.id)}>{need.jobTitle}</Link>
              <Sub>{need.contractor === null ? need.code : `${need.code} · ${need.contractor}`}</Sub>
            </RowHead>
            {contracts && (
              <Cell label="Marché">
                <Link to={paths.contract(need.contractReference)}>{need.contractTitle}</Link>
                <Sub>{`lot ${need.lotNumber}`}</Sub>
              </Cell>
            )}
            <Cell nowrap label="Souhaité le">
              {need.wantedOn === null ? "–" : formatTightDay(need.wantedOn)}
            </Cell>
            <Cell numeric label="Postes">
              {formatNumber(need.positions)}
            </Cell>
            <Cell numeric label="Proposées">
              {formatNumber(need.proposed)}
            </Cell>
            <Cell numeric label="dont RSA">
              {formatNumber(need.rsa)}
            </Cell>
            <Cell numeric label="Embauchées">
              {formatNumber(need.hired)}
            </Cell>
            <Cell label="État">
              <NeedStateTag state={need.state} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
