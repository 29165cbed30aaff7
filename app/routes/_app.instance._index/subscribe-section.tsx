import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";
import { CopyLink } from "#app/ui/copy-link.tsx";
import { Section } from "#app/ui/section.tsx";
import type { ForumPage } from "./read-forum.server.ts";

/** The private address of the calendar, to be followed from one's own. */
export function SubscribeSection({ calendar }: Pick<ForumPage, "calendar">): ReactElement {
  return (
    <Section title="S’abonner" id="abonnement" panel>
      <p className="small">
        Les réunions et vos échéances dans Outlook, Thunderbird ou votre téléphone («&nbsp;s’abonner à un
        agenda&nbsp;»), toujours à jour.
      </p>
      {calendar !== null && (
        <>
          <CopyLink labelShown label="Adresse du calendrier (iCal)" url={calendar} />
          <p className="small soft">
            Qui a cette adresse lit le calendrier sans mot de passe&nbsp;: gardez-la pour vous. Changée, elle
            ne s’ouvre plus, et chaque agenda abonné est à abonner de nouveau.
          </p>
        </>
      )}
      <Form method="post" preventScrollReset>
        <Button size="small">{calendar === null ? "Créer mon adresse" : "Changer cette adresse"}</Button>
      </Form>
    </Section>
  );
}
