import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { intents } from "./intents.ts";

type Token = { id: string; label: string; created: string; expires: string | null; lastUsed: string | null };

/** The tokens that still open the API. */
export function TokenTable({ tokens }: { tokens: readonly Token[] }): ReactElement {
  if (tokens.length === 0) return <p className="soft">Aucun jeton.</p>;
  return (
    <Table caption="Jetons d’accès, le plus récent d’abord" cards>
      <TableHead>
        <ColumnHead>Usage</ColumnHead>
        <ColumnHead>Créé</ColumnHead>
        <ColumnHead>Dernier emploi</ColumnHead>
        <ColumnHead>Fin</ColumnHead>
        <ColumnHead>
          <span className="visually-hidden">Agir</span>
        </ColumnHead>
      </TableHead>
      <TableBody>
        {tokens.map(({ id, label, created, expires, lastUsed }) => (
          <Row key={id}>
            <RowHead>{label}</RowHead>
            <Cell label="Créé">{created}</Cell>
            <Cell label="Dernier emploi">{lastUsed ?? "jamais"}</Cell>
            <Cell label="Fin">{expires ?? "sans fin"}</Cell>
            <Cell>
              <Form method="post">
                <input type="hidden" name="intent" value={intents.revokeToken} />
                <input type="hidden" name="id" value={id} />
                <Button size="small">
                  Révoquer<span className="visually-hidden"> le jeton « {label}&nbsp;»</span>
                </Button>
              </Form>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
