import { Link, useSearchParams } from "@remix-run/react";
import { useContext, type ReactElement, type ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { sortLink, type Sort } from "./list-url.ts";
import { CardsContext } from "./cards-context.ts";

type SortHeadProps = {
  /** Its code in the URL. */
  column: string;
  /** The order the loader used. */
  sort: Sort;
  /** The way it sorts at first: numbers usually from the largest. */
  first?: Sort["direction"];
  numeric?: boolean;
  children: ReactNode;
};

/** The head of a column that sorts by a link, so that a sorted list has its address and needs no script. */
export function SortHead({
  column,
  sort,
  numeric = false,
  first = numeric ? "descending" : "ascending",
  children,
}: SortHeadProps): ReactElement {
  const [params] = useSearchParams();
  const active = sort.column === column;
  const role = useContext(CardsContext) ? { role: "columnheader" } : {};
  return (
    <th
      scope="col"
      className={numeric ? "num" : undefined}
      aria-sort={active ? sort.direction : undefined}
      {...role}
    >
      <Link to={sortLink(params, column, sort, first)} preventScrollReset>
        {children}
        <Icon name={!active ? "sort" : sort.direction === "ascending" ? "up" : "down"} />
      </Link>
    </th>
  );
}
