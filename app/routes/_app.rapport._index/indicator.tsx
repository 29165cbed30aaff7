import { Link } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { paths } from "#app/paths.ts";

type IndicatorProps = {
  number: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  title: string;
  /** The sentence that says the figures. */
  fact: ReactNode;
  children?: ReactNode;
};

/** One indicator of Fiche action 02: its number, its sentence, then its tables. */
export function Indicator({ number, title, fact, children }: IndicatorProps): ReactElement {
  const id = `indicateur-${number}`;
  return (
    <section className="indicator" aria-labelledby={id}>
      <div className="no" aria-hidden>
        {number}
      </div>
      <div className="body">
        <div className="section-head">
          <h2 id={id}>
            <span className="visually-hidden">Indicateur {number}&nbsp;: </span>
            {title}
          </h2>
          <span className="end">
            <Link to={`${paths.methods()}#${id}`}>
              Définition<span className="visually-hidden"> de l’indicateur {number}</span>
            </Link>
          </span>
        </div>
        <p className="fact">{fact}</p>
        {children}
      </div>
    </section>
  );
}
