import type { ReactElement } from "react";
import { Section } from "#app/ui/section.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { ContractPage } from "./read-page.server.ts";

/** How the obligation moved, and who wrote what. */
export function HistorySection({ page: { events } }: { page: ContractPage }): ReactElement {
  return (
    <Section id="historique" title="Historique">
      {events.length === 0 ? (
        <p className="soft">Rien n’a changé depuis l’origine.</p>
      ) : (
        <Timeline events={events} />
      )}
    </Section>
  );
}
