import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { EditLink } from "#app/ui/edit-link.tsx";
import { Section } from "#app/ui/section.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { ContractPage } from "./read-page.server.ts";

/** How the obligation moved, and who wrote what. */
export function HistorySection({ page }: { page: ContractPage }): ReactElement {
  const { reference } = page.sheet;
  const mayEdit = page.mayEdit && !page.isFree;
  const events = page.events.map(({ obligation, messageId, ...event }) => ({
    ...event,
    act:
      messageId !== undefined ? (
        <Link to={paths.message(messageId)} className="small edit-link">
          Lire le message
        </Link>
      ) : mayEdit && obligation !== undefined ? (
        <EditLink to={paths.editObligation(reference, obligation.id)} what={obligation.name} />
      ) : undefined,
  }));
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
