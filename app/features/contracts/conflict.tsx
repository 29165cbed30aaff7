import type { ReactElement } from "react";
import { Notice } from "#app/ui/notice.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { ConflictWords } from "./conflict-of.ts";

/** Both versions side by side; the form under it keeps what was typed. */
export function Conflict({ conflict }: { conflict: ConflictWords }): ReactElement {
  return (
    <section className="stack" aria-label="Modifié entre-temps">
      <Notice tone="at_risk" title={conflict.sentence}>
        Rien de votre texte n’est perdu. Reprenez ci-dessous ce que vous voulez garder de l’autre version,
        puis enregistrez&nbsp;: votre texte la remplacera.
      </Notice>
      <Table cards caption="Les deux versions">
        <TableHead>
          <ColumnHead>Champ</ColumnHead>
          <ColumnHead>Enregistré</ColumnHead>
          <ColumnHead>Votre texte</ColumnHead>
        </TableHead>
        <TableBody>
          {conflict.rows.map((row) => (
            <Row key={row.key}>
              <RowHead>{row.label}</RowHead>
              <Cell label="Enregistré">{row.stored}</Cell>
              <Cell label="Votre texte">{row.typed}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}
