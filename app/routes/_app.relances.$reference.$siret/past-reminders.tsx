import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { sentWords } from "#app/features/messages/sent-words.ts";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/section.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { ReminderPage } from "./read-page.server.ts";

/** Who reminded this company of this contract, when, and what became of it. */
export function PastReminders({ past }: { past: ReminderPage["past"] }): ReactElement {
  return (
    <Section title="Relances précédentes">
      {past.length === 0 ? (
        <p className="soft">Cette entreprise n’a pas encore été relancée pour ce marché.</p>
      ) : (
        <Timeline
          events={past.map(({ id, label, stateLabel, at, accountName }) => ({
            key: id,
            day: at.slice(0, 10),
            what: (
              <>
                <Link to={paths.message(id)}>{label}</Link>
                {`\u00a0: ${stateLabel.toLowerCase()}, ${sentWords(at)}`}
                {accountName !== null && `, par ${accountName}`}
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}
