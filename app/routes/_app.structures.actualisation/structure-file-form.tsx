import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Section } from "#app/ui/section.tsx";

/** A file of structures to try: nothing is written before it is confirmed. */
export function StructureFileForm({ refusal }: { refusal: string | null }): ReactElement {
  const sending = useNavigation().state === "submitting";
  return (
    <Section title="Fichier de structures" id="fichier-de-structures" panel>
      <Form method="post" encType="multipart/form-data" className="stack">
        <FileField
          name="fichier"
          label="Fichier"
          help="Une liste au format JSON, telle que Les emplois ou Le marché de l’inclusion la donnent. 20 Mo au plus. Rien n’est écrit avant votre confirmation."
          accept=".json,application/json"
          error={refusal}
        />
        <div className="actions">
          <Button icon="upload" disabled={sending}>
            {sending ? "Envoi en cours…" : "Vérifier le fichier"}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
