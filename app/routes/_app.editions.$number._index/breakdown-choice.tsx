import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { breakdowns, editionDimensions, type Breakdown } from "#app/domain/edition/edition-dimension.ts";
import { paths } from "#app/paths.ts";

/** The five breakdowns of an edition, as links: never a free filter. */
export function BreakdownChoice({ number, by }: { number: number; by: Breakdown }): ReactElement {
  return (
    <nav className="breakdowns" aria-label="Détail des tableaux">
      <span className="soft">Détailler par&nbsp;:</span>
      <ul>
        {breakdowns.map((breakdown) => (
          <li key={breakdown}>
            <Link
              to={paths.edition(number, { par: breakdown })}
              preventScrollReset
              aria-current={breakdown === by ? "true" : undefined}
            >
              {editionDimensions[breakdown].label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
