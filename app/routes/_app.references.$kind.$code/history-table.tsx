import type { ReactElement } from "react";
import { ReferenceState } from "#app/features/references/reference-state.tsx";
import { referenceWords } from "#app/features/references/reference-words.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { ReferencePage } from "./read-reference.server.ts";

/** Every value ever written, the latest day first. */
export function HistoryTable({
  kind,
  unit,
  label,
  history,
  today,
}: Pick<ReferencePage, "kind" | "unit" | "label" | "history" | "today">): ReactElement {
  return (
    <Section id="historique" title="Historique">
      <Table cards caption={`${label}, toutes les valeurs`}>
        <TableHead>
          <ColumnHead>À partir du</ColumnHead>
          <ColumnHead>Jusqu’au</ColumnHead>
          <ColumnHead numeric>Valeur</ColumnHead>
          <ColumnHead>Source</ColumnHead>
          <ColumnHead>État</ColumnHead>
        </TableHead>
        <TableBody>
          {history.map((value, rank) => (
            // Two values may start on one day: only their rank tells them apart.
            <Row key={history.length - rank}>
              <RowHead>
                {formatTightDay(value.from)}
                {value.from > today && " (à venir)"}
              </RowHead>
              <Cell nowrap label="Jusqu’au">
                {value.until === null ? "–" : formatTightDay(value.until)}
              </Cell>
              <Cell numeric label="Valeur">
                {referenceWords(value.value, unit)}
              </Cell>
              <Cell label="Source">{value.source}</Cell>
              <Cell label="État">
                {value.replaced ? <Tag>remplacée</Tag> : <ReferenceState kind={kind} value={value} />}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
