import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { meetingIntents as intents } from "#app/features/forum/meeting-intents.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { countOf, formatList } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { MeetingPage } from "./read-meeting.server.ts";

/** Who is written to, and who already was; one button for those left. */
export function TellSection({
  page: { readers, invited, state, hasMail },
}: {
  page: MeetingPage;
}): ReactElement {
  const left = readers.filter(({ told }) => !told).length;
  const isCancelled = state === "cancelled";
  const reached = new Set(readers.map(({ organisationId }) => organisationId));
  const unreached = invited.filter(({ id }) => !reached.has(id)).map(({ name }) => name);
  return (
    <Section
      title={isCancelled ? "Prévenir de l’annulation" : "Inviter par courriel"}
      id="prevenir"
      note={readers.length === 0 ? undefined : left === 0 ? "tous prévenus" : `${left} à prévenir`}
    >
      {readers.length === 0 ? (
        <p className="soft">
          Aucune structure invitée n’a de compte ouvert ici&nbsp;: prévenez-les vous-même.
        </p>
      ) : (
        <>
          <Table cards caption="Comptes des structures invitées">
            <TableHead>
              <ColumnHead>Personne</ColumnHead>
              <ColumnHead>Courriel</ColumnHead>
              <ColumnHead>Message</ColumnHead>
            </TableHead>
            <TableBody>
              {readers.map(({ id, name, email, organisationName, told }) => (
                <Row key={id}>
                  <RowHead name>
                    {name}
                    <Sub>{organisationName}</Sub>
                  </RowHead>
                  <Cell label="Courriel">
                    <a href={`mailto:${email}`}>{email}</a>
                  </Cell>
                  <Cell label="Message">{told ? "envoyé" : "pas encore"}</Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
          {unreached.length > 0 && (
            <p className="small">
              Sans compte ouvert ici, à prévenir vous-même&nbsp;: {formatList(unreached)}.
            </p>
          )}
          {!hasMail && (
            <p className="small soft">
              Cette installation n’envoie pas de courriel&nbsp;: écrivez vous-même à ces adresses.
            </p>
          )}
          {hasMail && left > 0 && (
            <Form method="post" className="actions">
              <Button icon="mail" name={recordFields.intent} value={intents.tell}>
                {isCancelled ? "Prévenir" : "Inviter"} {countOf(left, "personne")}
              </Button>
            </Form>
          )}
        </>
      )}
    </Section>
  );
}
