import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/section.tsx";
import { intents } from "./alert-intents.ts";
import type { AlertsPage } from "./read-alerts-page.server.ts";

/** What would leave now, word for word, and a way to receive it. */
export function PreviewSection({ page }: { page: AlertsPage }): ReactElement {
  const { preview, frequency, email, hasMail } = page;
  const isExample = frequency === "never";
  return (
    <Section
      title={isExample ? "À quoi ressemble un récapitulatif" : "Ce qui partirait maintenant"}
      note={isExample ? "avec ce qui est ouvert aujourd’hui" : undefined}
    >
      {preview === null ? (
        <EmptyState
          kind="never"
          icon="bell"
          title={
            isExample ? "Rien d’ouvert ne vous convient assez aujourd’hui" : "Rien de nouveau à vous dire"
          }
          actions={<LinkButton to={paths.opportunities()}>Voir les opportunités</LinkButton>}
        >
          Aucun message ne part tant qu’il n’y a rien de nouveau.
        </EmptyState>
      ) : (
        <div className="panel panel-pad stack">
          <p>
            <b>{preview.subject}</b>
          </p>
          <Details summary="Lire le message">
            <p className="pre-line small">{preview.body}</p>
          </Details>
          {hasMail && (
            <Form method="post">
              <Button name={recordFields.intent} value={intents.preview} icon="mail">
                M’envoyer l’aperçu
              </Button>
              <p className="small soft">À {email}. Le récapitulatif partira quand même à son heure.</p>
            </Form>
          )}
        </div>
      )}
    </Section>
  );
}
