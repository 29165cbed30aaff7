import type { ReactElement } from "react";
import { Section } from "#app/ui/section.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { ExchangeEvent } from "./own-exchange.server.ts";

type Props = { events: readonly ExchangeEvent[]; hostName: string | null };

/** What passed between the structure and the facilitator, the last first. */
export function ExchangeSection({ events, hostName }: Props): ReactElement {
  const note = hostName === null ? "Personne ne suit encore ce marché" : `Suivi par ${hostName}`;
  return (
    <Section id="echanges" title="Vos échanges" note={note}>
      {events.length === 0 ? (
        <p className="soft">Rien n’est encore écrit.</p>
      ) : (
        <Timeline
          events={events.map(({ key, day, what, body, isUnread }) => ({
            key,
            day,
            what: (
              <>
                <b>{what}</b> {isUnread && <Tag tone="on_track">Nouveau</Tag>}
                {body !== null && <p className="pre-line">{body}</p>}
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}
