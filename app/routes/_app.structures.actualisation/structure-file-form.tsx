import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Section } from "#app/ui/section.tsx";

/** A file of structures to try: nothing is written before it is confirmed. */
export function StructureFileForm({ refusal }: { refusal: string | null }): ReactElement {
  const sending = useNavigation().state === "submitting";
  return (
    <Section title="Fichier de structures" id="fichier-de-structures" panel>
      <Form method="post" encType="multipart/form-data" className="stack">
        <div className="field">
          <label htmlFor="fichier">Fichier</label>
          <span className="help" id="fichier-aide">
            Une liste au format JSON, telle que Les emplois ou Le marché de l’inclusion la donnent. 20 Mo au
            plus. Rien n’est écrit avant votre confirmation.
          </span>
          <input
            className="input"
            id="fichier"
            name="fichier"
            type="file"
            required
            accept=".json,application/json"
            aria-describedby={refusal === null ? "fichier-aide" : "fichier-aide fichier-erreur"}
            aria-invalid={refusal === null ? undefined : true}
          />
          {refusal !== null && (
            <span className="error" id="fichier-erreur" role="alert">
              <Icon name="alert" />
              {refusal}
            </span>
          )}
        </div>
        <div className="actions">
          <Button icon="upload" disabled={sending}>
            {sending ? "Envoi en cours…" : "Vérifier le fichier"}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
