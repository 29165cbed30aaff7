import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { messageKinds } from "#app/domain/message-kind.ts";
import { MessageTag } from "#app/features/messages/message-tag.tsx";
import { sentWords } from "#app/features/messages/sent-words.ts";
import { paths } from "#app/paths.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { LoggedMessage } from "#db/queries/message-log.server.ts";

type MessageLine = Omit<LoggedMessage, "id"> & { id: string };

/** Every message of the host, the latest first. */
export function MessageTable({ messages }: { messages: readonly MessageLine[] }): ReactElement {
  return (
    <Table cards caption="Envois, du plus récent au plus ancien">
      <TableHead>
        <ColumnHead>Envoi</ColumnHead>
        <ColumnHead>À</ColumnHead>
        <ColumnHead>Marché</ColumnHead>
        <ColumnHead>Date</ColumnHead>
        <ColumnHead>État</ColumnHead>
      </TableHead>
      <TableBody>
        {messages.map((message) => (
          <Row key={message.id}>
            <RowHead name>
              <Link to={paths.message(message.id)}>{messageKinds[message.kind]}</Link>
              <Sub>{message.subject}</Sub>
            </RowHead>
            <Cell label="À">
              {message.companyName ?? message.to ?? "–"}
              {message.companyName !== null && (
                <Sub>{message.channel === "letter" ? "par courrier" : (message.to ?? "sans adresse")}</Sub>
              )}
            </Cell>
            <Cell label="Marché" nothing={message.contractReference === null}>
              {message.contractReference !== null && (
                <>
                  <Link to={paths.contract(message.contractReference)}>{message.contractTitle}</Link>
                  <Sub>{message.contractReference}</Sub>
                </>
              )}
            </Cell>
            <Cell label="Date">
              {sentWords(message.sentAt ?? message.createdAt)}
              {message.accountName !== null && <Sub>{message.accountName}</Sub>}
            </Cell>
            <Cell label="État">
              <MessageTag state={message.state} />
              {message.failure !== null && <Sub>{message.failure}</Sub>}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
