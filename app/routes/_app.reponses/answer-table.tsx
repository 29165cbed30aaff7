import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { AnswerTag } from "#app/features/opportunity-answers/answer-tag.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { atStart, countOf, formatHours } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { AnswerRow } from "./answer-rows.server.ts";

/** One line a lot answered or asked about, replies to read first. */
export function AnswerTable({ rows, total }: { rows: readonly AnswerRow[]; total: number }): ReactElement {
  return (
    <Table cards caption={`${countOf(total, "réponse")}, celles de la facilitatrice à lire d’abord`}>
      <TableHead>
        <ColumnHead>Opportunité</ColumnHead>
        <ColumnHead>Où vous en êtes</ColumnHead>
        <ColumnHead numeric>Heures possibles</ColumnHead>
        <ColumnHead>Échanges</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <AnswerLine key={row.lotId} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}

function AnswerLine({ row }: { row: AnswerRow }): ReactElement {
  const { lotId, name, context, closing, answer, reason, hours, step, thread } = row;
  const company = step === null ? null : step.companyName;
  return (
    <Row>
      <RowHead name>
        <Link to={paths.opportunity(lotId)}>{name}</Link>
        <Sub>{context}</Sub>
        {closing !== null && <Sub>{atStart(closing)}</Sub>}
      </RowHead>
      <Cell label="Où vous en êtes">
        <AnswerTag answer={answer} step={step} askedOn={thread?.askedOn ?? null} />
        {company !== null && <Sub>{`avec ${company}`}</Sub>}
        {reason !== null && <Sub>{reason}</Sub>}
      </Cell>
      <Cell numeric label="Heures possibles" nothing={hours === null}>
        {hours === null ? "–" : formatHours(hours)}
      </Cell>
      <Cell label="Échanges" nothing={thread === null}>
        <Exchanges lotId={lotId} name={name} thread={thread} />
      </Cell>
    </Row>
  );
}

function Exchanges({ lotId, name, thread }: Pick<AnswerRow, "lotId" | "name" | "thread">): ReactElement {
  if (thread === null) return <>–</>;
  if (thread.isUnread) {
    return (
      <LinkButton size="small" variant="primary" to={`${paths.opportunity(lotId)}#echanges`}>
        Lire sa réponse<span className="visually-hidden">{`\u00a0: ${name}`}</span>
      </LinkButton>
    );
  }
  if (thread.repliedOn !== null) return <>{`réponse du ${formatTightDay(thread.repliedOn)}`}</>;
  return <>{`message du ${thread.askedOn === null ? "" : formatTightDay(thread.askedOn)}, sans réponse`}</>;
}
