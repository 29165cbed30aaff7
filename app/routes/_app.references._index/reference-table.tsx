import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { ReferenceState } from "#app/features/references/reference-state.tsx";
import { referenceWords } from "#app/features/references/reference-words.ts";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { ReferenceGroup } from "./read-references-page.server.ts";

/** The values of one kind, in force today. */
export function ReferenceGroupTable({ kind, label, editedBy, lines }: ReferenceGroup): ReactElement {
  const open = lines.filter(({ toCheck }) => toCheck).length;
  const word = editedBy === "practice" ? "à signer" : "à vérifier";
  return (
    <Section id={kind} title={label} note={open === 0 ? undefined : `${countOf(open, "valeur")} ${word}`}>
      <Table cards caption={`${label}, en vigueur aujourd’hui`}>
        <TableHead>
          <ColumnHead>Repère</ColumnHead>
          <ColumnHead numeric>Valeur</ColumnHead>
          <ColumnHead>Depuis</ColumnHead>
          <ColumnHead>Jusqu’au</ColumnHead>
          <ColumnHead>Source</ColumnHead>
          <ColumnHead>État</ColumnHead>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <Row key={line.code}>
              <RowHead name>
                <Link to={paths.reference(kind, line.code)}>{line.label}</Link>
                {line.proof !== null && <Sub>{line.proof}</Sub>}
              </RowHead>
              <Cell numeric label="Valeur">
                {referenceWords(line.value, line.unit)}
              </Cell>
              <Cell nowrap label="Depuis">
                {formatTightDay(line.from)}
              </Cell>
              <Cell nowrap label="Jusqu’au">
                {line.until === null ? "–" : formatTightDay(line.until)}
              </Cell>
              <Cell label="Source">{line.source}</Cell>
              <Cell label="État">
                <ReferenceState kind={kind} value={line} expired={line.expired} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
