import { Link } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";

export type Crumb = { label: string; to: string };

type PageHeadProps = {
  title: ReactNode;
  /** The pages above, when deeper than one level. */
  crumbs?: readonly Crumb[];
  /** One line: reference, buyer, place, amount, date. */
  context?: ReactNode;
  /** Acts of the page, a single primary one, last. */
  actions?: ReactNode;
};

/** The head of a page: where we are, what it is, what can be done. Holds the only h1. */
export function PageHead({ title, crumbs = [], context, actions }: PageHeadProps): ReactElement {
  return (
    <div className="page-head">
      {crumbs.length > 0 && (
        <nav className="crumbs" aria-label="Fil d’Ariane">
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.to}>
                <Link to={crumb.to}>{crumb.label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="title-row">
        <h1>{title}</h1>
        {actions !== undefined && <div className="actions fill">{actions}</div>}
      </div>
      {context !== undefined && <p className="context">{context}</p>}
    </div>
  );
}
