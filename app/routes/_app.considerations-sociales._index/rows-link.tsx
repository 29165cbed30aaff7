import { Link, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { filterSearch, type ConsiderationFilter } from "#app/features/considerations/consideration-filter.ts";
import { formatNumber } from "#app/ui/french.ts";
import { withParams } from "#app/ui/list-url.ts";

/** A number of contracts that opens them in the list below. Zero has no rows and is no link. */
export function RowsLink({
  filter,
  count,
}: {
  filter: Partial<ConsiderationFilter>;
  count: number;
}): ReactElement {
  const [params] = useSearchParams();
  if (count === 0) return <>{formatNumber(count)}</>;
  return (
    <Link className="behind" to={`${withParams(params, filterSearch(filter))}#marches`}>
      {formatNumber(count)}
    </Link>
  );
}
