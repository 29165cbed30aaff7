import type { ReactElement } from "react";
import { countBands } from "#app/domain/edition/count-band.ts";
import type { EditionPage } from "#app/features/edition-report/edition-page.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";

const gaps = [
  { gap: "pendingStatements", label: "Relevés à valider" },
  { gap: "missingStatements", label: "Relevés manquants" },
  { gap: "unknownOutcomes", label: "Situations non renseignées" },
  { gap: "unspecifiedMechanisms", label: "Marchés réservés à préciser" },
] as const;

/** What each host still had to do, in bands: the network reads no exact count. */
export function CompletenessTable({ completeness }: Pick<EditionPage, "completeness">): ReactElement {
  if (completeness.length === 0) {
    return <p className="soft">L’état des saisies n’a pas été gardé avec cette édition.</p>;
  }
  return (
    <Table caption="Ce qui restait à saisir ou à valider, par porteur" cards>
      <TableHead>
        <ColumnHead>Porteur</ColumnHead>
        {gaps.map(({ gap, label }) => (
          <ColumnHead key={gap}>{label}</ColumnHead>
        ))}
      </TableHead>
      <TableBody>
        {completeness.map((host) => (
          <Row key={host.host}>
            <RowHead name>
              {host.label}
              {!host.keysMatch && (
                <Sub>Fichier d’une autre installation&nbsp;: une personne commune compte deux fois.</Sub>
              )}
            </RowHead>
            {gaps.map(({ gap, label }) => (
              <Cell key={gap} label={label}>
                {countBands[host[gap]].label}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
