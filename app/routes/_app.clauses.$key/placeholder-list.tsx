import { Fragment, type ReactElement } from "react";
import type { ClausePage } from "./read-clause.server.ts";

/** What a text may hold between braces, and what takes its place. */
export function PlaceholderList({ placeholders }: Pick<ClausePage, "placeholders">): ReactElement {
  return (
    <section className="panel panel-pad stack" aria-labelledby="accolades">
      <h3 id="accolades">Entre accolades</h3>
      <p className="soft small">
        {"Remplacé par ce que dit chaque note\u202f; ce qui manque est écrit en clair."}
      </p>
      <dl className="facts">
        {placeholders.map(({ name, label }) => (
          <Fragment key={name}>
            <dt>{`{${name}}`}</dt>
            <dd>{label}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
