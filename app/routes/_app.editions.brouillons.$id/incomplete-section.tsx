import type { ReactElement } from "react";
import { isComplete } from "#app/domain/edition/count-band.ts";
import { CompletenessTable } from "#app/features/edition-report/completeness-table.tsx";
import { Details } from "#app/ui/details.tsx";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import type { DraftPage } from "./read-draft.server.ts";

/** What had not come when the draft was computed, in bands: it is published with it. */
export function IncompleteSection({ page }: { page: DraftPage }): ReactElement {
  const incomplete = page.completeness.filter((host) => !isComplete(host));
  return (
    <Section id="completude" title="Ce qui n’était pas arrivé au moment du calcul">
      {incomplete.length === 0 ? (
        <p>Rien ne manquait.</p>
      ) : (
        <Details
          summary={`Publié avec l’édition, par tranches\u00a0: ${countOf(incomplete.length, "porteur")}`}
        >
          <CompletenessTable caption="Ce qui n’était pas arrivé, par porteur" hosts={incomplete} />
        </Details>
      )}
    </Section>
  );
}
