import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Section } from "#app/ui/section.tsx";

/** The file to bring in. The kind is read from its name; the département only filters open data. */
export function UploadForm({ refusal }: { refusal: string | undefined }): ReactElement {
  const sending = useNavigation().state === "submitting";
  return (
    <Section title="Un classeur ou des données ouvertes" panel>
      <Form method="post" encType="multipart/form-data" className="stack">
        <FileField
          name="fichier"
          label="Fichier"
          help="Classeur d’échange (.xlsx, ou .zip de CSV) ou marchés en données ouvertes, DECP (.json, .xml, .csv). 100 Mo au plus."
          accept=".xlsx,.zip,.json,.xml,.csv"
          error={refusal ?? null}
        />
        <div className="field">
          <label htmlFor="departement">Département (facultatif)</label>
          <span className="help" id="departement-aide">
            Pour les données ouvertes&nbsp;: ne garder que ses acheteurs et ses lieux d’exécution, par exemple
            38.
          </span>
          <input
            className="input"
            id="departement"
            name="departement"
            maxLength={3}
            aria-describedby="departement-aide"
          />
        </div>
        <div className="actions">
          <Button variant="primary" icon="upload" disabled={sending}>
            {sending ? "Envoi en cours…" : "Vérifier le fichier"}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
