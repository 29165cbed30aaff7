import type { ReactElement } from "react";
import { ChartFrame } from "#app/ui/chart-frame.tsx";
import { Details } from "#app/ui/details.tsx";
import { SeriesBarsLive } from "#app/ui/series-bars-live.tsx";
import type { SeriesKeyNumber } from "#app/ui/series-bars.tsx";
import type { EditionFigure } from "./edition-figure.ts";
import { figureOnBar } from "./figure-words.ts";
import { drawnRows } from "./drawn-rows.ts";
import type { ReportBlock, ReportColumn } from "./report-section.ts";
import { ReportTableView } from "./report-table-view.tsx";

type ReportBlockViewProps = { block: ReportBlock; own?: string | null };

/** A figure with its sentence, then its table, which opens on demand and on paper; without one figure told, nothing is drawn. */
export function ReportBlockView({ block, own = null }: ReportBlockViewProps): ReactElement | null {
  const { table, drawn, fact, note } = block;
  if (table.rows.length === 0) return null;
  const isDrawn = drawn.length > 0 && drawnRows(block).told > 0;
  return (
    <div className="stack">
      {isDrawn && <h3>{table.caption}</h3>}
      {isDrawn && <Drawing block={block} />}
      <Details summary={isDrawn ? "Les mêmes chiffres en tableau" : table.caption}>
        <div className="stack">
          {!isDrawn && <p className="soft">{fact}</p>}
          <ReportTableView table={table} own={own} />
          {note !== undefined && <p className="small soft">{note}</p>}
        </div>
      </Details>
    </div>
  );
}

function Drawing({ block }: { block: ReportBlock }): ReactElement {
  const { table, drawn, fact } = block;
  const columns = drawn.flatMap((index) => {
    const column = table.columns[index];
    return column === undefined ? [] : [{ index, column }];
  });
  const told = columns.filter(({ column }) => !column.isGround);
  const series = columns.map((drawn) => ({ ...drawn, key: keyOf(drawn.column, told.indexOf(drawn)) }));
  const { rows } = drawnRows(block);
  return (
    <ChartFrame
      fact={fact}
      legend={series.length < 2 ? [] : series.map(({ column, key }) => ({ key, label: column.label }))}
    >
      <SeriesBarsLive
        name={table.caption}
        series={series.map(({ column, key }) => ({ key, label: column.label }))}
        rows={rows.map(({ label, figures }) => ({
          label,
          values: series.map(({ index, column }) => {
            const figure: EditionFigure = figures[index] ?? { status: "missing", value: null };
            return { value: figure.value, text: figureOnBar(figure, column.unit) };
          }),
        }))}
      />
      {rows.length < table.rows.length && (
        <p className="small soft">
          Les {rows.length} lignes les plus fortes sur {table.rows.length}&nbsp;; le tableau les a toutes.
        </p>
      )}
    </ChartFrame>
  );
}

function keyOf({ isGround = false }: ReportColumn, order: number): SeriesKeyNumber {
  if (isGround) return 6;
  return order === 0 ? 1 : order === 1 ? 2 : 3;
}
