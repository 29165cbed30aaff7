import { useEffect, useRef, type ReactElement } from "react";
import { countOf } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { PastePreview } from "./paste-preview.ts";

/** What every pasted line becomes, and why some become nothing. Takes the focus when it appears. */
export function PastePreviewSection({
  preview,
  changed,
}: {
  preview: PastePreview;
  changed: boolean;
}): ReactElement {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, [preview]);
  const doubtful = preview.lines.filter(({ doubts }) => doubts.length > 0).length;
  return (
    <div className="stack" tabIndex={-1} ref={ref} role="group" aria-label="Ce que deviennent vos lignes">
      {changed && (
        <Notice tone="at_risk" title="La note ou votre texte a changé depuis la vérification.">
          Relisez ce que deviennent les lignes, puis confirmez.
        </Notice>
      )}
      <p className="lead">
        {`${preview.total}. `}
        {doubtful > 0 && `${countOf(doubtful, "lot reste à compléter", "lots restent à compléter")}. `}
        {preview.notes.join(" ")}
      </p>
      <PreviewTable preview={preview} />
      {preview.left.length > 0 && <LeftLines left={preview.left} />}
    </div>
  );
}

function PreviewTable({ preview }: { preview: PastePreview }): ReactElement {
  return (
    <Table cards caption="Vos lignes, dans l’ordre du tableau collé">
      <TableHead>
        <ColumnHead>Lot</ColumnHead>
        <ColumnHead numeric>Montant HT</ColumnHead>
        <ColumnHead>Métier reconnu</ColumnHead>
        <ColumnHead numeric>Part de main-d’œuvre</ColumnHead>
        <ColumnHead>Devient</ColumnHead>
      </TableHead>
      <TableBody>
        {preview.lines.map((line) => (
          <Row key={line.line}>
            <RowHead name>
              {line.title}
              <Sub>{`ligne ${line.line}`}</Sub>
              {line.doubts.map((doubt) => (
                <Sub key={doubt}>
                  <Tag tone="at_risk">À voir</Tag> {doubt}
                </Sub>
              ))}
            </RowHead>
            <Cell numeric label="Montant HT">
              {line.amount ?? "à compléter"}
            </Cell>
            <Cell label="Métier reconnu">{line.trade ?? "à choisir"}</Cell>
            <Cell numeric label="Part de main-d’œuvre">
              {line.share ?? "à compléter"}
              {line.source !== null && <Sub>{line.source}</Sub>}
            </Cell>
            <Cell label="Devient">{line.updates ? <b>{line.becomes}</b> : line.becomes}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function LeftLines({ left }: { left: PastePreview["left"] }): ReactElement {
  return (
    <div>
      <b>{`${countOf(left.length, "ligne laissée", "lignes laissées")} de côté`}</b>
      <ul>
        {left.map(({ line, text, why }) => (
          <li key={line}>{`Ligne ${line}, «\u00a0${text}\u00a0»\u00a0: ${why}.`}</li>
        ))}
      </ul>
    </div>
  );
}
