import { useSyncExternalStore, type ReactElement } from "react";
import type { Month } from "#app/domain/calendar.ts";
import type { GridStore } from "#app/features/hours-grid/grid-store.ts";
import type { Totals } from "#app/features/hours-grid/totals.ts";
import { formatHoursInColumn } from "#app/ui/french.ts";

function useFigure(store: GridStore, read: () => number): number {
  return useSyncExternalStore(store.subscribe, read, read);
}

/** What a row counts for in the months shown, as one types. */
export function RowTotal({ store, row }: { store: GridStore; row: string }): ReactElement {
  return <>{formatHoursInColumn(useFigure(store, () => store.rowTotal(row)))}</>;
}

/** Validated and declared hours by month, as one types. */
export function GridFoot({ store, months }: { store: GridStore; months: readonly Month[] }): ReactElement {
  return (
    <tfoot>
      <FootRow store={store} months={months} label="Validé" part="validated" />
      <FootRow store={store} months={months} label="À valider" part="waiting" />
    </tfoot>
  );
}

type FootRowProps = { store: GridStore; months: readonly Month[]; label: string; part: keyof Totals };

function FootRow({ store, months, label, part }: FootRowProps): ReactElement {
  return (
    <tr>
      <th scope="row">{label}</th>
      {months.map((month, column) => (
        <td key={month}>
          <FootFigure store={store} column={column} part={part} />
        </td>
      ))}
      <td>
        <FootFigure store={store} column={null} part={part} />
      </td>
    </tr>
  );
}

function FootFigure({
  store,
  column,
  part,
}: {
  store: GridStore;
  column: number | null;
  part: keyof Totals;
}): ReactElement {
  return <>{formatHoursInColumn(useFigure(store, () => store.monthTotal(column, part)))}</>;
}
