import type { ReactElement } from "react";
import { legalTexts } from "#app/domain/law/legal-text.ts";
import { ReferenceState } from "#app/features/references/reference-state.tsx";
import { referenceWords, spanWords } from "#app/features/references/reference-words.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import type { LawPage } from "./read-law-page.server.ts";

/** The thresholds of each kind of buyer, with the days between which they hold. */
export function ThresholdTable({ thresholds }: Pick<LawPage, "thresholds">): ReactElement {
  return (
    <Section id="seuils" title="À partir de quel montant c’est une obligation" note="Hors taxes">
      <p>
        Pour les consultations lancées depuis le 22&nbsp;août 2026, un marché dont la valeur estimée atteint
        le seuil européen porte une considération sociale dans ses conditions d’exécution.{" "}
        <span className="soft small">{`${legalTexts.duty.article}, ${legalTexts.duty.of}.`}</span>
      </p>
      <Table cards caption="Seuils européens, par type d’acheteur et catégorie">
        <TableHead>
          <ColumnHead>Marché</ColumnHead>
          <ColumnHead numeric>Seuil HT</ColumnHead>
          <ColumnHead>Consultations lancées</ColumnHead>
          <ColumnHead>Source</ColumnHead>
          <ColumnHead>État</ColumnHead>
        </TableHead>
        <TableBody>
          {thresholds.flatMap(({ code, label, values }) =>
            values.map((value) => (
              <Row key={`${code} ${value.from}`}>
                <RowHead>{label}</RowHead>
                <Cell numeric label="Seuil HT">
                  {referenceWords(value.value, "cents")}
                </Cell>
                <Cell label="Consultations lancées">{spanWords(value)}</Cell>
                <Cell label="Source">{value.source}</Cell>
                <Cell label="État">
                  <ReferenceState kind="threshold" value={value} expired={value.expired} />
                </Cell>
              </Row>
            )),
          )}
        </TableBody>
      </Table>
    </Section>
  );
}
