import { useContext, type ComponentProps, type ReactElement, type ReactNode } from "react";
import { CardsContext } from "./cards-context.ts";

type TableProps = {
  /** What the table holds and in which order: read aloud, and the name of its scrolling region. */
  caption: string;
  /** Shown above the table; otherwise the caption is only read aloud, because a title stands near. */
  captionShown?: boolean;
  /** Under 864 px each row becomes a card; cells then need their `label`. */
  cards?: boolean;
  /** For few columns: does not stretch beyond 36 rem. */
  narrow?: boolean;
  /** `thead`, `tbody`, `tfoot` made of the pieces below. */
  children: ReactNode;
};

function useRole(role: string): { role?: string } {
  return useContext(CardsContext) ? { role } : {};
}

/** A real table in a frame that scrolls by itself, reachable by keyboard. */
export function Table({
  caption,
  captionShown = false,
  cards = false,
  narrow = false,
  children,
}: TableProps): ReactElement {
  const frame = ["table-wrap", cards ? "cards" : "", narrow ? "narrow" : ""].filter(Boolean).join(" ");
  return (
    <CardsContext.Provider value={cards}>
      {/* A region that scrolls must take the focus, or a keyboard cannot scroll it (WCAG 2.1.1). */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={frame} role="region" aria-label={`Tableau\u00a0: ${caption}`} tabIndex={0}>
        <table {...(cards ? { role: "table" } : {})}>
          <caption className={captionShown ? undefined : "visually-hidden"}>{caption}</caption>
          {children}
        </table>
      </div>
    </CardsContext.Provider>
  );
}

/** The head; its children are the `ColumnHead`s or `SortHead`s of the only row. */
export function TableHead({ children }: { children: ReactNode }): ReactElement {
  return (
    <thead {...useRole("rowgroup")}>
      <tr {...useRole("row")}>{children}</tr>
    </thead>
  );
}

export function TableBody({ children }: { children: ReactNode }): ReactElement {
  return <tbody {...useRole("rowgroup")}>{children}</tbody>;
}

/** The totals; its children are the cells of the only row. */
export function TableFoot({ children }: { children: ReactNode }): ReactElement {
  return (
    <tfoot {...useRole("rowgroup")}>
      <tr {...useRole("row")}>{children}</tr>
    </tfoot>
  );
}

type RowProps = {
  /** Draws the red line at its start. */
  late?: boolean;
  /** The reader’s own row, among those of others: its words say so too. */
  own?: boolean;
  /** Its anchor. */
  id?: string;
  children: ReactNode;
};

/** A row of a body. */
export function Row({ late = false, own = false, id, children }: RowProps): ReactElement {
  const classes = [late && "row-late", own && "row-own"].filter(Boolean).join(" ");
  return (
    <tr id={id} className={classes || undefined} {...useRole("row")}>
      {children}
    </tr>
  );
}

/** A row that titles those under it, over that many columns. */
export function GroupRow({ columns, children }: { columns: number; children: ReactNode }): ReactElement {
  return (
    <tr className="group" {...useRole("row")}>
      <th colSpan={columns} scope="colgroup" {...useRole("columnheader")}>
        {children}
      </th>
    </tr>
  );
}

export function ColumnHead({
  numeric = false,
  children,
}: {
  numeric?: boolean;
  children?: ReactNode;
}): ReactElement {
  return (
    <th scope="col" className={numeric ? "num" : undefined} {...useRole("columnheader")}>
      {children}
    </th>
  );
}

/** The name of the row. `name` gives it the width and the plain link of an object's name. */
export function RowHead({ name = false, children }: { name?: boolean; children: ReactNode }): ReactElement {
  return (
    <th scope="row" className={name ? "row-name" : undefined} {...useRole("rowheader")}>
      {children}
    </th>
  );
}

type CellProps = {
  /** The column's name, shown beside the value when rows are cards. */
  label?: string;
  numeric?: boolean;
  /** Holds a small ruler. */
  gauge?: boolean;
  /** Says nothing in this row: left out of the card. */
  nothing?: boolean;
  nowrap?: boolean;
  children?: ReactNode;
} & Pick<ComponentProps<"td">, "colSpan">;

export function Cell({ label, numeric, gauge, nothing, nowrap, children, ...cell }: CellProps): ReactElement {
  const classes = [numeric && "num", gauge && "cell-gauge", nothing && "none", nowrap && "nowrap"].filter(
    Boolean,
  );
  return (
    <td className={classes.join(" ") || undefined} data-label={label} {...useRole("cell")} {...cell}>
      {children}
    </td>
  );
}

/** The soft second line of a cell. */
export function Sub({ children }: { children: ReactNode }): ReactElement {
  return <span className="sub">{children}</span>;
}
