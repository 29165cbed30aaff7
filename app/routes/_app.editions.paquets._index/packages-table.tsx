import type { ReactElement } from "react";
import { keysWords } from "#app/features/network-packages/keys-words.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatDay, formatInstant } from "#app/ui/french-dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { ReceivedPackage } from "#db/queries/network-packages.server.ts";

/** Packages read here, and whether their persons can be told from ours. */
export function PackagesTable({
  packages,
  isHost,
}: {
  packages: readonly ReceivedPackage[];
  isHost: boolean;
}): ReactElement {
  if (packages.length === 0) {
    return (
      <EmptyState kind="never" title="Aucun paquet reçu" icon="upload">
        {isHost
          ? "Votre structure tient ses dossiers ici, ou n’a pas encore envoyé de paquet."
          : "Tous les porteurs de l’édition tiennent leurs dossiers ici, ou n’ont pas encore envoyé de paquet."}
      </EmptyState>
    );
  }
  const apart = packages.filter(({ isLast, keysMatch }) => isLast && !keysMatch);
  return (
    <>
      {apart.length > 0 && (
        <Notice
          tone="at_risk"
          title={`Personnes non rapprochées\u00a0: ${apart.map(({ host }) => host).join(", ")}.`}
        >
          {keysWords(false)}
        </Notice>
      )}
      <Table caption="Paquets reçus, du dernier au premier" cards>
        <TableHead>
          <ColumnHead>Porteur</ColumnHead>
          <ColumnHead>Fait le</ColumnHead>
          <ColumnHead>Lu le</ColumnHead>
          <ColumnHead>Clés de personnes</ColumnHead>
        </TableHead>
        <TableBody>
          {packages.map(({ id, host, madeOn, importedAt, keysMatch, isLast }) => (
            <Row key={id}>
              <RowHead name>
                {host}
                {!isLast && <span className="soft"> (remplacé par un plus récent)</span>}
              </RowHead>
              <Cell label="Fait le">{formatDay(madeOn)}</Cell>
              <Cell label="Lu le">{formatInstant(importedAt)}</Cell>
              <Cell label="Clés de personnes">
                {keysMatch ? "Rapprochées des nôtres" : "D’un autre secret, non rapprochées"}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
