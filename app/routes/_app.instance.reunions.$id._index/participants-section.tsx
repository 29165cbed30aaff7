import { Form, Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { presences } from "#app/domain/forum.ts";
import {
  meetingFields,
  meetingIntents as intents,
  presenceField,
  shownPresenceField,
} from "#app/features/forum/meeting-intents.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { AddOrganisation } from "./add-organisation.tsx";
import type { MeetingPage } from "./read-meeting.server.ts";

type Line = MeetingPage["invited"][number];

/** The organisations invited, and who came; who runs the forum notes it and invites others. */
export function ParticipantsSection({ page }: { page: MeetingPage }): ReactElement {
  const { invited, runs } = page;
  const present = invited.filter(({ presence }) => presence === "present").length;
  const came = page.state === "held" ? `, ${countOf(present, "présente")}` : "";
  return (
    <Section
      title="Structures"
      id="participants"
      note={invited.length === 0 ? undefined : `${countOf(invited.length, "invitée")}${came}`}
    >
      {invited.length === 0 && <p className="soft">Aucune structure n’est encore invitée.</p>}
      {invited.length > 0 && (
        <Form method="post" className="section" preventScrollReset>
          <InvitedTable page={page} />
          {runs && (
            <div className="actions">
              <Button name={recordFields.intent} value={intents.presences}>
                Enregistrer les présences
              </Button>
            </div>
          )}
        </Form>
      )}
      {runs && invited.map(({ id }) => <RemoveForm key={id} id={id} />)}
      {runs && <AddOrganisation page={page} />}
    </Section>
  );
}

function InvitedTable({ page: { invited, runs } }: { page: MeetingPage }): ReactElement {
  return (
    <Table cards caption="Structures invitées, par nom">
      <TableHead>
        <ColumnHead>Structure</ColumnHead>
        <ColumnHead>Présence</ColumnHead>
        {runs && (
          <ColumnHead>
            <span className="visually-hidden">Actes</span>
          </ColumnHead>
        )}
      </TableHead>
      <TableBody>
        {invited.map((line) => (
          <Row key={line.id}>
            <RowHead name>
              {line.isStructure ? <Link to={paths.structure(line.siret)}>{line.name}</Link> : line.name}
            </RowHead>
            <Cell label="Présence">
              {runs ? <PresenceField line={line} /> : presences[line.presence].label}
            </Cell>
            {runs && (
              <Cell>
                <Button
                  size="small"
                  variant="quiet"
                  form={removeFormOf(line.id)}
                  name={meetingFields.organisation}
                  value={line.id}
                >
                  Retirer<span className="visually-hidden"> {line.name}</span>
                </Button>
              </Cell>
            )}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function PresenceField({ line: { id, name, presence } }: { line: Line }): ReactElement {
  return (
    <>
      <input type="hidden" name={shownPresenceField(id)} value={presence} />
      <select
        key={presence}
        className="input"
        name={presenceField(id)}
        defaultValue={presence}
        aria-label={`Présence\u00a0: ${name}`}
      >
        {Object.entries(presences).map(([code, { label }]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </>
  );
}

/** Forms do not nest: the button of the line belongs to this one. */
function RemoveForm({ id }: { id: string }): ReactElement {
  return (
    <Form method="post" id={removeFormOf(id)} preventScrollReset>
      <input type="hidden" name={recordFields.intent} value={intents.removeOrganisation} />
    </Form>
  );
}

function removeFormOf(id: string): string {
  return `retirer-${id}`;
}
