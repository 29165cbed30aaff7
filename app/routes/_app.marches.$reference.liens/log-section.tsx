import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { messageKinds, messageStates } from "#app/domain/message-kind.ts";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatInstant, formatMonth } from "#app/ui/french-dates.ts";
import { countOf, inSentence } from "#app/ui/french.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { LinksPage } from "./companies-section.tsx";

/** What was done by the links, and what was sent or said about them. */
export function LogSection({ page }: { page: LinksPage }): ReactElement {
  return (
    <>
      <Section title="Usages" note={page.uses > 0 ? countOf(page.uses, "usage") : undefined}>
        {page.uses === 0 ? (
          <EmptyState kind="never" title="Aucun lien n’a encore servi.">
            Chaque ouverture, chaque déclaration et chaque fichier s’inscrivent ici.
          </EmptyState>
        ) : (
          <UsesTable page={page} />
        )}
      </Section>
      {page.messages.length > 0 && (
        <Section title="Messages" note="les 25 derniers">
          <MessagesTable messages={page.messages} />
        </Section>
      )}
    </>
  );
}

const acts = { opened: "Page ouverte", declared: "Heures déclarées", uploaded: "Fichier lu" } as const;

function UsesTable({ page }: { page: LinksPage }): ReactElement {
  return (
    <>
      <Table cards caption="Usages des liens, du plus récent au plus ancien">
        <TableHead>
          <ColumnHead>Quand</ColumnHead>
          <ColumnHead>Entreprise</ColumnHead>
          <ColumnHead>Usage</ColumnHead>
        </TableHead>
        <TableBody>
          {page.log.map(({ id, at, companyName, act, month, lines }) => (
            <Row key={id}>
              <RowHead>{formatInstant(at)}</RowHead>
              <Cell label="Entreprise">{companyName}</Cell>
              <Cell label="Usage">
                {acts[act]}
                {month !== null && ` pour ${formatMonth(month)}`}
                {lines !== null && `, ${countOf(lines, "ligne")}`}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <Pagination page={page.page} pageSize={page.pageSize} total={page.uses} noun={["usage", "usages"]} />
    </>
  );
}

function MessagesTable({ messages }: Pick<LinksPage, "messages">): ReactElement {
  return (
    <Table cards caption="Messages, du plus récent au plus ancien">
      <TableHead>
        <ColumnHead>Quand</ColumnHead>
        <ColumnHead>Entreprise</ColumnHead>
        <ColumnHead>Message</ColumnHead>
      </TableHead>
      <TableBody>
        {messages.map(({ id, createdAt, companyName, kind, state, toAddress, text }) => (
          <Row key={id}>
            <RowHead>{formatInstant(createdAt)}</RowHead>
            <Cell label="Entreprise">{companyName}</Cell>
            <Cell label="Message">
              <Link to={paths.message(id)}>{messageKinds[kind]}</Link>
              {text === null ? (
                <Sub>{`${toAddress ?? "sans adresse"}, ${inSentence(messageStates[state])}`}</Sub>
              ) : (
                <Sub>
                  <span className="pre-line">{text}</span>
                </Sub>
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
