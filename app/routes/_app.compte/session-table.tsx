import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { browserWords } from "./browser-words.ts";
import { intents } from "./intents.ts";

type Session = {
  handle: string;
  current: boolean;
  opened: string;
  lastSeen: string;
  userAgent: string | null;
};

/** The open sessions of the account; the one in use is closed by « Se déconnecter ». */
export function SessionTable({ sessions }: { sessions: readonly Session[] }): ReactElement {
  return (
    <Table caption="Sessions ouvertes, la dernière utilisée d’abord" cards>
      <TableHead>
        <ColumnHead>Navigateur</ColumnHead>
        <ColumnHead>Dernière page</ColumnHead>
        <ColumnHead>Ouverte</ColumnHead>
        <ColumnHead>
          <span className="visually-hidden">Agir</span>
        </ColumnHead>
      </TableHead>
      <TableBody>
        {sessions.map(({ handle, current, opened, lastSeen, userAgent }) => (
          <Row key={handle}>
            <RowHead>
              {browserWords(userAgent)}
              {current && <span className="soft"> (celle-ci)</span>}
            </RowHead>
            <Cell label="Dernière page">{lastSeen}</Cell>
            <Cell label="Ouverte">{opened}</Cell>
            <Cell nothing={current}>
              {!current && (
                <Form method="post">
                  <input type="hidden" name="intent" value={intents.endSession} />
                  <input type="hidden" name="handle" value={handle} />
                  <Button size="small">
                    Fermer<span className="visually-hidden"> la session ouverte le {opened}</span>
                  </Button>
                </Form>
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
