import { Link } from "@remix-run/react";
import type { ReactElement } from "react";

type YearLinksProps = {
  label: string;
  years: readonly number[];
  current: number;
  to: (year: number) => string;
};

/** The years of a page, one link each; nothing to choose from, no links. */
export function YearLinks({ label, years, current, to }: YearLinksProps): ReactElement | null {
  if (years.length < 2) return null;
  return (
    <nav className="jump" aria-label={label}>
      {years.map((year) => (
        <Link key={year} to={to(year)} aria-current={year === current ? "page" : undefined}>
          {year}
        </Link>
      ))}
    </nav>
  );
}
