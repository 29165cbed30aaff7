import { Form, Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { deskParams, isToSend } from "#app/features/reminders/desk-filters.ts";
import type { DeskLine } from "#app/features/reminders/reminder-desk.server.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { countOf } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { Address } from "./address.tsx";
import { LastReminder } from "./last-reminder.tsx";

type DeskTableProps = {
  lines: readonly DeskLine[];
  /** How many companies of the whole list may be reminded now. */
  toSend: number;
  level: number | null;
  search: string;
};

/** From this many days late the tag is red. */
const veryLate = 30;

/** Who is late, the latest first. A GET form: what is chosen goes to the page that shows every text before sending. */
export function DeskTable({ lines, toSend, level, search }: DeskTableProps): ReactElement {
  return (
    <Form action={paths.sendReminders()} className="stack">
      {level !== null && <input type="hidden" name={deskParams.level} value={level} />}
      {search !== "" && <input type="hidden" name={deskParams.search} value={search} />}
      {toSend > 0 && (
        <div className="actions">
          <Button variant="primary" icon="mail" name={deskParams.all} value="1">
            {toSend === 1 ? "Relancer l’entreprise" : `Relancer les ${countOf(toSend, "entreprise")}`}
          </Button>
          <Button>Relancer celles qui sont cochées</Button>
        </div>
      )}
      <Table cards caption="Entreprises en retard, du plus long retard au plus court">
        <TableHead>
          <ColumnHead>
            <span className="visually-hidden">Choisir</span>
          </ColumnHead>
          <ColumnHead>Entreprise</ColumnHead>
          <ColumnHead>Marché</ColumnHead>
          <ColumnHead>Ce qui manque</ColumnHead>
          <ColumnHead>Retard</ColumnHead>
          <ColumnHead>Dernière relance</ColumnHead>
          <ColumnHead>
            <span className="visually-hidden">À faire</span>
          </ColumnHead>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <DeskRow key={line.key} line={line} />
          ))}
        </TableBody>
      </Table>
    </Form>
  );
}

function DeskRow({ line }: { line: DeskLine }): ReactElement {
  const { reference, siret, name, title, level } = line;
  const sendable = isToSend(line);
  const toSend = paths.reminder(reference, siret);
  return (
    <Row>
      <Cell label="Cocher" nothing={!sendable}>
        {sendable && (
          <label className="check">
            <input type="checkbox" name={deskParams.chosen} value={line.key} />
            <span className="visually-hidden">{`${name}, ${title}`}</span>
          </label>
        )}
      </Cell>
      <RowHead name>
        <Link to={toSend}>{name}</Link>
        <Sub>
          <Address line={line} />
        </Sub>
      </RowHead>
      <Cell label="Marché">
        <Link to={paths.contract(reference)}>{title}</Link>
        <Sub>{reference}</Sub>
      </Cell>
      <Cell label="Ce qui manque">
        <Link to={paths.hoursGrid(reference)}>{line.missing}</Link>
      </Cell>
      <Cell label="Retard" nowrap>
        <Tag tone={line.daysLate >= veryLate ? "late" : "at_risk"}>{countOf(line.daysLate, "jour")}</Tag>
      </Cell>
      <Cell label="Dernière relance">
        <LastReminder line={line} />
      </Cell>
      <Cell>
        {level === 3 ? (
          <LinkButton size="small" to={`${toSend}?${deskParams.level}=3`}>
            Préparer la mise en demeure<span className="visually-hidden">{` de ${name}`}</span>
          </LinkButton>
        ) : (
          <LinkButton size="small" to={toSend}>
            Relancer<span className="visually-hidden">{` ${name}`}</span>
          </LinkButton>
        )}
      </Cell>
    </Row>
  );
}
