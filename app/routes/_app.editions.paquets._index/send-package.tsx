import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Section } from "#app/ui/section.tsx";

/** The package made elsewhere, to be read here. */
export function SendPackage({ refusal }: { refusal: string[] | undefined }): ReactElement {
  const sending = useNavigation().state === "submitting";
  return (
    <Section title="Envoyer le paquet de votre structure" panel>
      <Form method="post" encType="multipart/form-data" className="stack">
        <FileField
          name="fichier"
          label="Paquet"
          help="Le fichier .zip fait dans l’installation où vous travaillez. Un nouveau paquet remplace le précédent, sans doublon. 100 Mo au plus."
          accept=".zip"
          error={refusal?.join(" ") ?? null}
        />
        <div className="actions">
          <Button variant="primary" icon="upload" disabled={sending}>
            {sending ? "Lecture en cours…" : "Envoyer le paquet"}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
