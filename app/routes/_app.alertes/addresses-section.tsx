import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { CopyLink } from "#app/ui/copy-link.tsx";
import { Section } from "#app/ui/section.tsx";
import { intents } from "./alert-intents.ts";
import type { AlertsPage } from "./read-alerts-page.server.ts";

/** The private addresses: a feed and a calendar. */
export function AddressesSection({ addresses }: Pick<AlertsPage, "addresses">): ReactElement {
  return (
    <Section title="Calendrier et fil" note="sans courriel, à jour plusieurs fois par jour">
      <div className="panel panel-pad stack">
        <p>
          Le calendrier porte les dates limites de réponse, les publications prévues et les fins de travaux
          des lots qui vous conviennent ou vous intéressent. Ajoutez son adresse dans Outlook, Thunderbird,
          Google Agenda ou un téléphone («&nbsp;s’abonner à un agenda&nbsp;»). Le fil se lit dans un lecteur
          Atom ou RSS.
        </p>
        {addresses !== null && (
          <>
            <CopyLink labelShown label="Adresse du calendrier (iCal)" url={addresses.calendar} />
            <CopyLink labelShown label="Adresse du fil (Atom)" url={addresses.feed} />
            <p className="small soft">
              Qui a une adresse lit votre fil, sans mot de passe&nbsp;: gardez-les pour vous. Si l’une a
              circulé, changez-les&nbsp;: les anciennes ne s’ouvrent plus, et vos lecteurs sont à régler de
              nouveau.
            </p>
          </>
        )}
        <Form method="post" preventScrollReset>
          <Button name={recordFields.intent} value={intents.addresses}>
            {addresses === null ? "Créer mes adresses" : "Changer ces adresses"}
          </Button>
        </Form>
      </div>
    </Section>
  );
}
