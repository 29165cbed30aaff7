import { Link, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import type { ClearLine } from "#app/features/hours-grid/clear-lines.ts";
import { gridParams } from "#app/features/hours-grid/grid-filters.ts";
import { Details } from "#app/ui/details.tsx";
import { countOf } from "#app/ui/french.ts";
import { withParams } from "#app/ui/list-url.ts";
import { ReturnForm } from "./return-form.tsx";

type ClearListProps = {
  lines: readonly ClearLine[];
  /** How many there are in all. */
  total: number;
  readOnly: boolean;
  /** What is wrong with the return being written. */
  returnError: { comment: string; error: string } | null;
};

/** « 2 relevés sans alerte »: what no check stops may still be wrong, a payslip says so. */
export function ClearList({ lines, total, readOnly, returnError }: ClearListProps): ReactElement | null {
  const [params] = useSearchParams();
  const returning = params.get(gridParams.returning);
  if (lines.length === 0 || readOnly) return null;
  return (
    <Details
      summary={`${countOf(total, "relevé")} à valider sans alerte\u00a0: en renvoyer un à l’entreprise`}
      open={lines.some(({ line }) => line.key === returning)}
    >
      <ul className="todo tight panel">
        {lines.map(({ row, what, line }) => (
          <li key={line.key}>
            <div>
              <a className="what" href={`#r.${row}`}>
                {what}
              </a>
              {line.key === returning && <ReturnForm line={line} refused={returnError} />}
            </div>
            <div className="do">
              {line.key !== returning && (
                <Link
                  className="button small"
                  preventScrollReset
                  to={withParams(params, { [gridParams.returning]: line.key })}
                >
                  Renvoyer<span className="visually-hidden"> {what}</span>
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
      {total > lines.length && (
        <p className="soft">
          {`Les ${lines.length} premiers. Filtrez par lot, employeur ou mois pour voir les autres.`}
        </p>
      )}
    </Details>
  );
}
