import type { ReactElement } from "react";
import { bandedGapCodes, bandedGaps, countBands } from "#app/domain/edition/count-band.ts";
import type { HostCompleteness } from "#app/domain/edition/edition-content.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";

type CompletenessTableProps = { caption: string; hosts: ReadonlyArray<HostCompleteness & { name: string }> };

/** What each host still had to do when an edition was computed, in bands: the network reads no exact count. */
export function CompletenessTable({ caption, hosts }: CompletenessTableProps): ReactElement {
  return (
    <Table caption={caption} cards>
      <TableHead>
        <ColumnHead>Porteur</ColumnHead>
        {bandedGapCodes.map((gap) => (
          <ColumnHead key={gap}>{bandedGaps[gap].label}</ColumnHead>
        ))}
      </TableHead>
      <TableBody>
        {hosts.map((host) => (
          <Row key={host.host}>
            <RowHead name>
              {host.name}
              {!host.keysMatch && (
                <Sub>
                  Clés de personnes d’une autre installation&nbsp;: une personne suivie ici aussi y compte
                  deux fois
                </Sub>
              )}
            </RowHead>
            {bandedGapCodes.map((gap) => (
              <Cell key={gap} label={bandedGaps[gap].label} nothing={host[gap] === "none"}>
                {countBands[host[gap]].label}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
