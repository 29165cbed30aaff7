import type { ReactElement } from "react";
import { Secret } from "#app/features/report/report-figure-view.tsx";
import {
  Cell,
  ColumnHead,
  Row,
  RowHead,
  Sub,
  Table,
  TableBody,
  TableFoot,
  TableHead,
} from "#app/ui/table.tsx";
import type { EditionFigure } from "./edition-figure.ts";
import { figureInColumn } from "./figure-words.ts";
import type { FigureUnit } from "./indicator-line.ts";
import type { ReportTable } from "./report-section.ts";

/** From that many columns, a row becomes a card on a phone. */
const cardsFrom = 4;
/** Above that many, it is a matrix: it scrolls in its frame. */
const cardsUpTo = 5;

type ReportTableViewProps = {
  table: ReportTable;
  /** The code of the reader’s own row. */
  own?: string | null;
  /** Rows get anchors with that prefix: `t-oisans`. */
  anchor?: string;
};

/** A table of the report: figures as published, « s » and « n.d. » in words for the ear. */
export function ReportTableView({ table, own = null, anchor }: ReportTableViewProps): ReactElement {
  const { caption, head, columns, rows, total } = table;
  const isCards = columns.length >= cardsFrom && columns.length <= cardsUpTo;
  return (
    <Table caption={caption} cards={isCards} narrow={columns.length <= 2}>
      <TableHead>
        <ColumnHead>{head}</ColumnHead>
        {columns.map(({ label }) => (
          <ColumnHead key={label} numeric>
            {label}
          </ColumnHead>
        ))}
      </TableHead>
      <TableBody>
        {rows.map(({ code, label, figures }) => (
          <Row key={code} own={code === own} {...(anchor === undefined ? {} : { id: `${anchor}-${code}` })}>
            <RowHead name>
              {label}
              {code === own && <Sub>Votre territoire</Sub>}
            </RowHead>
            <FigureCells figures={figures} columns={columns} />
          </Row>
        ))}
      </TableBody>
      {total !== null && (
        <TableFoot>
          <RowHead>{total.label}</RowHead>
          <FigureCells figures={total.figures} columns={columns} />
        </TableFoot>
      )}
    </Table>
  );
}

function FigureCells({
  figures,
  columns,
}: {
  figures: readonly EditionFigure[];
  columns: ReportTable["columns"];
}): ReactElement {
  return (
    <>
      {columns.map(({ label, unit }, index) => (
        <Cell key={label} label={label} numeric>
          <FigureText figure={figures[index] ?? { status: "missing", value: null }} unit={unit} />
        </Cell>
      ))}
    </>
  );
}

/** A figure as read and as heard: « s » is said « secret », « n.d. » « non disponible ». */
export function FigureText({ figure, unit }: { figure: EditionFigure; unit: FigureUnit }): ReactElement {
  if (figure.status === "secret") return <Secret />;
  if (figure.status !== "missing") return <>{figureInColumn(figure, unit)}</>;
  return (
    <span className="secret">
      <span aria-hidden>n.d.</span>
      <span className="visually-hidden">non disponible</span>
    </span>
  );
}
