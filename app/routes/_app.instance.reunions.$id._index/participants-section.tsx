import { Form, Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { presences, type Presence } from "#app/domain/forum.ts";
import type { PresenceConflict } from "#app/features/forum/change-meeting.server.ts";
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
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { AddOrganisation } from "./add-organisation.tsx";
import type { MeetingPage } from "./read-meeting.server.ts";

type Line = MeetingPage["invited"][number];
type Props = {
  page: MeetingPage;
  /** What someone else noted meanwhile. */
  conflicts: readonly PresenceConflict[];
};

/** The organisations invited, and who came; who runs the forum notes it and invites others. */
export function ParticipantsSection({ page, conflicts }: Props): ReactElement {
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
          {conflicts.length > 0 && <PresenceConflicts conflicts={conflicts} />}
          <InvitedTable page={page} conflicts={conflicts} />
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

/** What the other person noted; one’s own choice is kept in the list, to be sent again. */
function PresenceConflicts({ conflicts }: Pick<Props, "conflicts">): ReactElement {
  const told = conflicts.map(
    ({ name, typed, stored }) =>
      `${name}\u00a0: notée «\u00a0${presences[stored].label}\u00a0», vous écriviez «\u00a0${presences[typed].label}\u00a0»`,
  );
  return (
    <div role="alert">
      <Notice tone="at_risk" title="Quelqu’un d’autre notait aussi les présences.">
        {told.join("\u202f; ")}. Votre choix est gardé dans la liste&nbsp;: enregistrez de nouveau s’il est le
        bon. Le reste est enregistré.
      </Notice>
    </div>
  );
}

function InvitedTable({ page: { invited, runs }, conflicts }: Props): ReactElement {
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
              {runs ? (
                <PresenceField line={line} typed={conflicts.find(({ id }) => id === line.id)?.typed} />
              ) : (
                presences[line.presence].label
              )}
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

type FieldProps = { line: Line; typed: Presence | undefined };

function PresenceField({ line: { id, name, presence }, typed = presence }: FieldProps): ReactElement {
  return (
    <>
      <input type="hidden" name={shownPresenceField(id)} value={presence} />
      <select
        key={`${presence} ${typed}`}
        className="input"
        name={presenceField(id)}
        defaultValue={typed}
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
