import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { Section } from "#app/ui/section.tsx";
import type { VersionsPage } from "./read-versions.server.ts";

/** One version: where it was decided, what it changed, the proposals it came from. */
export function VersionSection({ version }: { version: VersionsPage["versions"][number] }): ReactElement {
  const { number, adoptedOn, adoptedBy, summary, isAdopted, note, changes, proposals } = version;
  return (
    <Section
      id={`version-${number}`}
      title={`Version ${number} du ${formatDay(adoptedOn)}`}
      end={<Link to={paths.references({ le: adoptedOn })}>Valeurs ce jour-là</Link>}
      panel
    >
      <p>{`${summary}. ${isAdopted ? "Adoptée par le réseau, enregistrée" : "Inscrite directement"} par ${adoptedBy}.`}</p>
      {note !== null && <p>{`Note\u00a0: ${note}`}</p>}
      <ul>
        {changes.map(({ key, words, to }) => (
          <li key={key}>
            <Link to={to}>{words}</Link>
          </li>
        ))}
      </ul>
      {proposals.length > 0 && (
        <p className="soft">{`Proposé par ${[...new Set(proposals.map(({ by }) => by))].join("\u202f; ")}.`}</p>
      )}
    </Section>
  );
}
