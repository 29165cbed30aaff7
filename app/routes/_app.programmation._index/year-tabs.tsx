import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Plan } from "#app/features/purchases/read-plan.server.ts";
import { paths } from "#app/paths.ts";
import { countOf } from "#app/ui/french.ts";

/** The years, each with how many contracts it holds and how many wait. */
export function YearTabs({ plan: { years, year: shown } }: { plan: Plan }): ReactElement {
  return (
    <nav className="jump section" aria-label="Années">
      {years.map(({ year, count, toDecide }) => (
        <Link
          key={year}
          to={paths.purchasePlan({ annee: String(year) })}
          aria-current={year === shown ? "page" : undefined}
        >
          {`${String(year)}\u00a0: ${countOf(count, "marché")}`}
          {toDecide > 0 && `, ${String(toDecide)} à décider`}
        </Link>
      ))}
    </nav>
  );
}
