import type { ReactElement } from "react";
import { Section } from "#app/ui/section.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { ExchangePage } from "./read-exchange.server.ts";

/** Who did what, when, and in which words: the latest first. */
export function ThreadSection({ events }: Pick<ExchangePage, "events">): ReactElement {
  return (
    <Section id="fil" title="Ce qui s’est passé">
      {events.length === 0 ? (
        <p className="soft">Rien n’a encore été envoyé ni écrit.</p>
      ) : (
        <Timeline
          events={events.map(({ id, day, what, who, role, body }) => ({
            key: id,
            day,
            what: (
              <>
                <b>{what}</b>
                {who !== null && (
                  <span className="soft">{` par ${who}${role === null ? "" : ` (${role})`}`}</span>
                )}
                {body !== null && <p>{body}</p>}
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}
