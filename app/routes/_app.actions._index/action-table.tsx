import { Form, Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { actionIntents } from "#app/features/actions/action-form.schema.ts";
import type { Journal } from "#app/features/actions/journal.server.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, formatNumber } from "#app/ui/french.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Line = Journal["lines"][number];

/** The actions of a page, the latest first, one card each on a phone. */
export function ActionTable({ journal }: { journal: Journal & { today: string } }): ReactElement {
  return (
    <Table cards caption={`${countOf(journal.total, "action")}, la dernière d’abord`}>
      <TableHead>
        <ColumnHead>Action</ColumnHead>
        <ColumnHead>Date</ColumnHead>
        <ColumnHead>Territoire</ColumnHead>
        <ColumnHead numeric>Structures</ColumnHead>
        <ColumnHead numeric>Personnes</ColumnHead>
        <ColumnHead>État</ColumnHead>
      </TableHead>
      <TableBody>
        {journal.lines.map((line) => (
          <ActionRow key={line.code} line={line} today={journal.today} />
        ))}
      </TableBody>
    </Table>
  );
}

function ActionRow({ line, today }: { line: Line; today: string }): ReactElement {
  const { code, kind, title, datedOn, territoryLabel, structures, persons } = line;
  const { label, dimension } = networkActionKinds[kind];
  return (
    <Row>
      <RowHead name>
        <Link to={paths.action(code)}>{title ?? label}</Link>
        <Sub>{title === null ? `Dimension ${dimension}` : `${label}, dimension ${dimension}`}</Sub>
      </RowHead>
      <Cell label="Date" nowrap>
        {formatTightDay(datedOn)}
      </Cell>
      <Cell label="Territoire" nothing={territoryLabel === null}>
        {territoryLabel ?? "–"}
      </Cell>
      <Cell label="Structures" numeric nothing={structures === null}>
        {counted(structures)}
      </Cell>
      <Cell label="Personnes" numeric nothing={persons === null}>
        {counted(persons)}
      </Cell>
      <Cell label="État">
        <State line={line} today={today} />
      </Cell>
    </Row>
  );
}

/** Done is quiet; planned is to come, or to be answered once its day has passed. */
function State({ line, today }: { line: Line; today: string }): ReactElement {
  const { code, state, datedOn, title, kind } = line;
  if (state === "done") return <Tag>Réalisée</Tag>;
  return (
    <div className="actions">
      {datedOn > today ? <Tag tone="not_started">Prévue</Tag> : <Tag tone="at_risk">Prévue, date passée</Tag>}
      <Form method="post">
        <input type="hidden" name="intent" value={actionIntents.done} />
        <Button size="small" name="code" value={code}>
          Noter réalisée
          <span className="visually-hidden">{` ${title ?? networkActionKinds[kind].label}`}</span>
        </Button>
      </Form>
    </div>
  );
}

function counted(count: number | null): string {
  return count === null ? "n.d." : formatNumber(count);
}
