import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { outcomeCheckpoints } from "#app/domain/outcome-situation.ts";
import { situationWords } from "#app/features/outcomes/call-words.ts";
import type { FollowUpPage } from "#app/features/outcomes/follow-up-page.server.ts";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { writerWords } from "./writer-words.ts";

/** Every situation recorded of the person, the latest first, whatever the checkpoint. */
export function RecordsTable({ page }: { page: FollowUpPage }): ReactElement {
  const { records } = page;
  if (records.length === 0) {
    return (
      <Section title="Situations notées">
        <p className="soft">Aucune situation n’est encore notée pour cette personne.</p>
      </Section>
    );
  }
  return (
    <Section title="Situations notées">
      <Table cards caption="Situations notées, la dernière d’abord">
        <TableHead>
          <ColumnHead>Échéance</ColumnHead>
          <ColumnHead>Situation</ColumnHead>
          <ColumnHead>Date</ColumnHead>
          <ColumnHead>Noté par</ColumnHead>
          <ColumnHead>
            <span className="visually-hidden">Corriger</span>
          </ColumnHead>
        </TableHead>
        <TableBody>
          {records.map(({ id, participantId, checkpoint, datedOn, situation, reason, by }) => (
            <Row key={id}>
              <RowHead>{outcomeCheckpoints[checkpoint].label}</RowHead>
              <Cell label="Situation">{situationWords(situation, reason)}</Cell>
              <Cell label="Date">{formatTightDay(datedOn)}</Cell>
              <Cell label="Noté par">{writerWords(by)}</Cell>
              <Cell>
                <Link
                  to={`${paths.recordOutcome(participantId, checkpoint)}?suite=${encodeURIComponent(id)}`}
                >
                  Corriger
                  <span className="visually-hidden">{` la situation du ${formatTightDay(datedOn)}`}</span>
                </Link>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
