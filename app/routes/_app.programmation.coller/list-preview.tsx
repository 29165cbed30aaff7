import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { plannedDayWords } from "#app/features/purchases/purchase-words.ts";
import { Button } from "#app/ui/button.tsx";
import { countOf, formatEuros, formatList, formatNumber } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { addIntent, pasteFields } from "./paste-fields.ts";
import type { Preview, PreviewLine } from "./preview.ts";

const linesShown = 200;

/** The list as it was read, before it is added: the text sent is the one that was read. */
export function ListPreview({
  preview,
  text,
  year,
}: {
  preview: Preview;
  text: string;
  year: number;
}): ReactElement {
  const { lines, added, updated, kept, by, columns } = preview;
  const writes = added + updated;
  return (
    <Section
      title="Ce qui a été lu"
      note={by === "titles" ? `Colonnes reconnues\u00a0: ${formatList(columns)}` : orderNote}
    >
      {lines.length > 0 && <PreviewTable lines={lines.slice(0, linesShown)} />}
      {lines.length > linesShown && (
        <p className="soft">{`Et ${countOf(lines.length - linesShown, "autre ligne", "autres lignes")}.`}</p>
      )}
      <Form method="post" className="actions">
        <input type="hidden" name={pasteFields.text} value={text} />
        <input type="hidden" name={pasteFields.year} value={year} />
        {writes > 0 ? (
          <Button variant="primary" name={pasteFields.intent} value={addIntent}>
            {verb(added, updated)}
          </Button>
        ) : (
          <p>
            {kept > 0
              ? "Tous ces marchés sont déjà dans votre programmation\u00a0: il n’y a rien à ajouter."
              : "Aucune ligne à ajouter."}
          </p>
        )}
      </Form>
    </Section>
  );
}

const orderNote =
  "Sans ligne de titres\u00a0: objet, catégorie, montant, consultation, durée, code, CPV, année, dans cet ordre";

function verb(added: number, updated: number): string {
  if (added === 0) return `Mettre à jour ${countOf(updated, "marché")}`;
  const also = updated === 0 ? "" : ` et en mettre à jour ${formatNumber(updated)}`;
  return `Ajouter ${countOf(added, "marché")}${also}`;
}

function PreviewTable({ lines }: { lines: readonly PreviewLine[] }): ReactElement {
  return (
    <Table cards caption="Marchés lus, dans l’ordre de votre liste">
      <TableHead>
        <ColumnHead>Marché</ColumnHead>
        <ColumnHead numeric>Valeur estimée HT</ColumnHead>
        <ColumnHead>Consultation</ColumnHead>
        <ColumnHead>Considération sociale</ColumnHead>
        <ColumnHead>Ce qui sera fait</ColumnHead>
      </TableHead>
      <TableBody>
        {lines.map(({ line, title, code, year, estimatedValue, consultationOn, duty, what, isWritten }) => (
          <Row key={line}>
            <RowHead name>
              {title}
              <Sub>{[`Ligne ${String(line)}`, code, String(year)].filter(Boolean).join(" · ")}</Sub>
            </RowHead>
            <Cell label="Valeur estimée HT" numeric>
              {estimatedValue === null ? "n.d." : formatEuros(estimatedValue)}
            </Cell>
            <Cell label="Consultation">
              {consultationOn === null ? "n.d." : plannedDayWords(consultationOn)}
            </Cell>
            <Cell label="Considération sociale">
              {duty.tone === null ? <Tag>{duty.word}</Tag> : <Tag tone={duty.tone}>{duty.word}</Tag>}
              {duty.why !== null && <Sub>{duty.why}</Sub>}
            </Cell>
            <Cell label="Ce qui sera fait">{isWritten ? what : <span className="soft">{what}</span>}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
