import type { ReportBlock, ReportRow } from "./report-section.ts";

/** With more lines, only the largest are drawn: the table has them all. */
const mostDrawn = 14;

/** Lines of a drawing, `told` of them with a figure at least: none, and there is nothing to draw. */
export type DrawnRows = { rows: readonly ReportRow[]; told: number };

/**
 * The lines of a block as they are drawn: those with a figure, the largest first, by what is read (not by what it is read
 * against); then « s », then what is not known or has no meaning; lines alike in that, by the other drawn figure. Nothing says the rank of a
 * figure that is hidden.
 */
export function drawnRows({ table: { rows, columns }, drawn }: ReportBlock): DrawnRows {
  const read = drawn.find((index) => columns[index]?.isGround !== true) ?? drawn[0] ?? 0;
  const rank = ({ figures }: ReportRow, index: number): number => {
    const figure = figures[index];
    if (figure === undefined || figure.value === null) return figure?.status === "secret" ? -1 : -2;
    return figure.value;
  };
  const columnsByWeight = [read, ...drawn.filter((index) => index !== read)];
  const sorted = [...rows].sort((one, other) =>
    columnsByWeight.reduce((order, index) => order || rank(other, index) - rank(one, index), 0),
  );
  const told = rows.filter(({ figures }) =>
    drawn.some((index) => (figures[index]?.value ?? null) !== null),
  ).length;
  return { rows: sorted.slice(0, mostDrawn), told };
}
