import { Link, useSearchParams } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { pageSizeParam, sortParam, withParams } from "./list-url.ts";

type ActiveFiltersProps = {
  /** The count before the chips: « 9 marchés trouvés avec ». */
  found: ReactNode;
  /** Each filter that is on, in words, and its name in the URL. */
  filters: readonly { param: string; label: string }[];
};

/** The filters that are on, each removed by its link. Nothing when none is. */
export function ActiveFilters({ found, filters }: ActiveFiltersProps): ReactElement | null {
  const [params] = useSearchParams();
  if (filters.length === 0) return null;
  const others = new URLSearchParams(
    [...params].filter(([name]) => name === sortParam || name === pageSizeParam),
  );
  return (
    <div className="filters-on">
      <span className="soft">{found}</span>
      {filters.map(({ param, label }) => (
        <Link key={param} className="filter-on" to={withParams(params, { [param]: null })}>
          {label}
          <Icon name="x" label="Retirer ce filtre" />
        </Link>
      ))}
      <Link to={withParams(others, {})}>Tout effacer</Link>
    </div>
  );
}
