import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { countLines } from "#app/features/directory-refresh/refresh-report-text.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import type { RefreshCounts } from "#db/queries/refresh-runs.server.ts";

type Props = { id: string; preview: { counts: RefreshCounts; aside: readonly string[] } | null };

/** What a file that was tried would change, and the button that has it done. */
export function FilePreview({ id, preview }: Props): ReactElement {
  if (preview === null) {
    return (
      <Notice
        title="Ce fichier n’attend plus."
        actions={<LinkButton to={paths.refreshStructures()}>Fermer ce message</LinkButton>}
      >
        Il a déjà été confirmé, ou oublié après un jour&nbsp;: pour l’enregistrer, envoyez-le de nouveau.
      </Notice>
    );
  }
  const { counts, aside } = preview;
  const isIdle = counts.created + counts.updated === 0;
  return (
    <Section title="Fichier de structures, vérifié" id="fichier-de-structures" panel>
      <p>
        <b>{isIdle ? "Ce fichier ne changerait rien." : "Rien n’est encore écrit."}</b> Structures&nbsp;:{" "}
        {countLines(counts).join(", ")}.
      </p>
      {aside.length > 0 && (
        <>
          <p>Laissé de côté&nbsp;:</p>
          <ul>
            {aside.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <Confirm id={id} isIdle={isIdle} />
    </Section>
  );
}

function Confirm({ id, isIdle }: { id: string; isIdle: boolean }): ReactElement {
  const sending = useNavigation().state === "submitting";
  return (
    <Form method="post" className="actions">
      <input type="hidden" name="fichier" value={id} />
      <Button variant={isIdle ? "quiet" : "primary"} disabled={sending}>
        {sending ? "Enregistrement en cours…" : "Enregistrer dans l’annuaire"}
      </Button>
      <LinkButton to={paths.refreshStructures()}>Renoncer</LinkButton>
    </Form>
  );
}
