import { memo, type ReactElement, type RefObject } from "react";
import type { Month } from "#app/domain/calendar.ts";
import { cellKey } from "#app/features/hours-grid/grid-cells.ts";
import { gridFields } from "#app/features/hours-grid/grid-form.ts";
import type { CellNote } from "#app/features/hours-grid/grid-reply.ts";
import type { GridStore } from "#app/features/hours-grid/grid-store.ts";
import type { GridGroup, GridRow } from "#app/features/hours-grid/read-grid.ts";
import { formatMonthName, formatTightMonth } from "#app/ui/french-dates.ts";
import { GridFoot, RowTotal } from "./grid-totals.tsx";
import { HoursCell } from "./hours-cell.tsx";

type GridTableProps = {
  tableRef: RefObject<HTMLTableElement>;
  store: GridStore;
  reference: string;
  months: readonly Month[];
  /** The month one works on. */
  current: Month;
  groups: readonly GridGroup[];
  notes: readonly CellNote[];
  /** What was seen of a hire, where the server told of something newer. */
  seen: Readonly<Record<string, string>>;
  readOnly: boolean;
};

/** Hires by months under their lot and contractor, in a frame that scrolls by itself. */
export function GridTable(props: GridTableProps): ReactElement {
  const { tableRef, store, months, current, groups, notes } = props;
  const firstOf = rowNumbers(groups);
  // A region that scrolls must take the focus, or a keyboard cannot scroll it (WCAG 2.1.1).
  /* eslint-disable jsx-a11y/no-noninteractive-tabindex */
  return (
    <div
      className="grid-wrap"
      role="region"
      aria-label={"Tableau\u00a0: heures par embauche et par mois"}
      tabIndex={0}
    >
      <table className="hours" ref={tableRef}>
        <caption className="visually-hidden">Heures par embauche et par mois</caption>
        <thead>
          <tr>
            <th scope="col">Embauche</th>
            {months.map((month) => (
              <th key={month} scope="col" className={month === current ? "current-col" : undefined}>
                {formatTightMonth(month)}
              </th>
            ))}
            <th scope="col">Total</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => [
            <tr key={group.key} className="group">
              <th scope="colgroup" colSpan={months.length + 2}>
                <span className="group-label">{group.label}</span>
              </th>
            </tr>,
            ...group.rows.map((row) => (
              <HoursRow
                key={row.key}
                store={store}
                reference={props.reference}
                row={row}
                index={firstOf.get(row.key) ?? 0}
                notes={notesOf(notes, row.key)}
                seen={props.seen[row.key] ?? row.seen}
                readOnly={props.readOnly}
              />
            )),
          ])}
        </tbody>
        <GridFoot store={store} months={months} />
      </table>
    </div>
  );
  /* eslint-enable jsx-a11y/no-noninteractive-tabindex */
}

function rowNumbers(groups: readonly GridGroup[]): Map<string, number> {
  return new Map(groups.flatMap(({ rows }) => rows).map(({ key }, index) => [key, index]));
}

const none: readonly CellNote[] = [];

function notesOf(notes: readonly CellNote[], row: string): readonly CellNote[] {
  return notes.some((note) => note.row === row) ? notes.filter((note) => note.row === row) : none;
}

type HoursRowProps = {
  store: GridStore;
  reference: string;
  row: GridRow;
  index: number;
  notes: readonly CellNote[];
  seen: string;
  readOnly: boolean;
};

const HoursRow = memo(function HoursRow(props: HoursRowProps): ReactElement {
  const { store, reference, row, index, notes, seen, readOnly } = props;
  const prefix = row.crowd === null ? gridFields.seen : gridFields.crowdSeen;
  return (
    <tr>
      <th scope="row">
        <span id={`r.${row.key}`} tabIndex={-1}>
          {row.name}
        </span>
        <span className="sub">{row.sub}</span>
        {notes.map((note) => (
          <span key={note.key} id={`n.${note.key}`} className="sub cell-note">
            {`${formatMonthName(note.month)}\u00a0: ${note.words}`}
          </span>
        ))}
        <input type="hidden" name={`${prefix}${row.key}`} value={seen} />
      </th>
      {row.cells.map((cell, column) => (
        <HoursCell
          key={cell.month}
          store={store}
          reference={reference}
          row={row}
          cell={cell}
          at={{ row: index, column }}
          note={notes.find(({ key }) => key === cellKey(row.key, cell.month))?.words}
          readOnly={readOnly}
        />
      ))}
      <td className="total">
        <RowTotal store={store} row={row.key} />
      </td>
    </tr>
  );
});
