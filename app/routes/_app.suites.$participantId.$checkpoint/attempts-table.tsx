import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { callResults } from "#app/domain/call-result.ts";
import type { FollowUpPage } from "#app/features/outcomes/follow-up-page.server.ts";
import { followUpIntents } from "#app/features/outcomes/outcome-form.schema.ts";
import { Button } from "#app/ui/button.tsx";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { writerWords } from "./writer-words.ts";

/** The calls made about this checkpoint, the latest first. */
export function AttemptsTable({ page }: { page: FollowUpPage }): ReactElement | null {
  const { attempts } = page;
  if (attempts.length === 0) return null;
  return (
    <Section title={countOf(attempts.length, "appel")}>
      <Table cards caption="Appels, le dernier d’abord">
        <TableHead>
          <ColumnHead>Appel</ColumnHead>
          <ColumnHead>Résultat</ColumnHead>
          <ColumnHead>À rappeler</ColumnHead>
          <ColumnHead>Noté par</ColumnHead>
          <ColumnHead>
            <span className="visually-hidden">Retirer</span>
          </ColumnHead>
        </TableHead>
        <TableBody>
          {attempts.map(({ id, number, datedOn, result, nextOn, note, by }) => (
            <Row key={id}>
              <RowHead>{`Appel ${number}, ${formatTightDay(datedOn)}`}</RowHead>
              <Cell label="Résultat">
                {callResults[result].label}
                {note !== null && <Sub>{note}</Sub>}
              </Cell>
              <Cell label="À rappeler" nothing={nextOn === null}>
                {nextOn === null ? "–" : formatTightDay(nextOn)}
              </Cell>
              <Cell label="Noté par">{writerWords(by)}</Cell>
              <Cell>
                <Form method="post">
                  <input type="hidden" name="intent" value={followUpIntents.removeAttempt} />
                  <Button variant="quiet" size="small" name="attempt" value={id}>
                    Retirer<span className="visually-hidden">{` l’appel ${number}`}</span>
                  </Button>
                </Form>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
