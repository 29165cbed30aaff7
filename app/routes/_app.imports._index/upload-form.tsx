import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Section } from "#app/ui/section.tsx";

/** The file to bring in. The kind is read from its name; the département only filters open data. */
export function UploadForm({ refusal }: { refusal: string | undefined }): ReactElement {
  const sending = useNavigation().state === "submitting";
  return (
    <Section title="Un classeur ou des données ouvertes" panel>
      <Form method="post" encType="multipart/form-data" className="stack">
        <div className="field">
          <label htmlFor="fichier">Fichier</label>
          <span className="help" id="fichier-aide">
            Classeur d’échange (.xlsx, ou .zip de CSV) ou marchés en données ouvertes, DECP (.json, .xml,
            .csv). 100 Mo au plus.
          </span>
          <input
            className="input"
            id="fichier"
            name="fichier"
            type="file"
            required
            accept=".xlsx,.zip,.json,.xml,.csv"
            aria-describedby={refusal === undefined ? "fichier-aide" : "fichier-aide fichier-erreur"}
            aria-invalid={refusal === undefined ? undefined : true}
          />
          {refusal !== undefined && (
            <span className="error" id="fichier-erreur" role="alert">
              <Icon name="alert" />
              {refusal}
            </span>
          )}
        </div>
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
