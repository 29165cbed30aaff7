import type { ReactElement } from "react";
import { ClauseBody } from "#app/features/clauses/clause-body.tsx";
import { Details } from "#app/ui/details.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import type { ClausePage } from "./read-clause.server.ts";

/** Every version, the one in force first, with why it was adopted. */
export function History({ versions }: { versions: ClausePage["history"] }): ReactElement {
  return (
    <Section id="versions" title="Versions" note={countOf(versions.length, "version")}>
      {versions.map(({ version, adoptedOn, isShipped, reason, title, blocks }, index) => (
        <Details
          key={version}
          summary={`Version ${version} du ${formatDay(adoptedOn)}${index === 0 ? ", en vigueur" : ""}`}
        >
          <div className="panel panel-pad stack">
            <p className="soft">{isShipped ? "Texte de départ, à relire par le réseau." : reason}</p>
            <h3>{title}</h3>
            <ClauseBody blocks={blocks} />
          </div>
        </Details>
      ))}
    </Section>
  );
}
