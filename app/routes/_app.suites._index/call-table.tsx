import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Day } from "#app/domain/calendar.ts";
import type { CallState } from "#app/domain/outcome-calls.ts";
import { outcomeReasons } from "#app/domain/outcome-situation.ts";
import { ageWords, attemptsWords, tightDueWords } from "#app/features/outcomes/call-words.ts";
import type { DueCall } from "#app/features/outcomes/due-calls.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, inSentence } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";

type Props = { lines: readonly DueCall[]; total: number; state: CallState; today: Day };

/** The calls of a page, the oldest due first, one card each on a phone. */
export function CallTable({ lines, total, state, today }: Props): ReactElement {
  return (
    <Table cards caption={`${countOf(total, "appel")}, le plus ancien d’abord`}>
      <TableHead>
        <ColumnHead>Personne</ColumnHead>
        <ColumnHead>À demander</ColumnHead>
        <ColumnHead>Téléphone</ColumnHead>
        <ColumnHead>Appels passés</ColumnHead>
        <ColumnHead>Dernière embauche</ColumnHead>
        <ColumnHead>
          <span className="visually-hidden">Appeler</span>
        </ColumnHead>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <CallRow
            key={`${line.participantId} ${line.checkpoint}`}
            line={line}
            today={today}
            verb={state === "too_old" ? "Noter" : "Appeler"}
          />
        ))}
      </TableBody>
    </Table>
  );
}

function CallRow({ line, today, verb }: { line: DueCall; today: Day; verb: string }): ReactElement {
  const { participantId, checkpoint, name, phone, nextOn, lastReason } = line;
  const hasDied = lastReason === "death";
  return (
    <Row>
      <RowHead name>
        <Link to={paths.participant(participantId)}>{name}</Link>
        {lastReason !== null && (
          <Sub>{`déjà noté\u00a0: ${inSentence(outcomeReasons[lastReason].label)}`}</Sub>
        )}
      </RowHead>
      <Cell label="À demander" nowrap>
        {tightDueWords(line)}
        <Sub>{ageWords(line.dueOn, today)}</Sub>
      </Cell>
      <Cell label="Téléphone" nowrap>
        {phone === null || hasDied ? (
          <span className="faint">{hasDied ? "–" : "non noté"}</span>
        ) : (
          <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</a>
        )}
      </Cell>
      <Cell label="Appels passés" nowrap={line.attempts === 0}>
        {attemptsWords(line)}
        {nextOn !== null && <Sub>{`à rappeler le ${formatTightDay(nextOn)}`}</Sub>}
      </Cell>
      <Cell label="Dernière embauche">
        {line.employerName}
        <Sub>{line.title}</Sub>
      </Cell>
      <Cell>
        <LinkButton
          size="small"
          icon={hasDied ? "edit" : "phone"}
          to={paths.recordOutcome(participantId, checkpoint)}
        >
          {hasDied ? "Noter" : verb}
          <span className="visually-hidden">{` ${name}`}</span>
        </LinkButton>
      </Cell>
    </Row>
  );
}
