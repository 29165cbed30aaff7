import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FieldFrame } from "#app/ui/field-frame.tsx";
import { Section } from "#app/ui/section.tsx";

const field = { id: "fichier", errorId: "fichier-erreur", descriptionId: "fichier-aide" };

/** The old sheet to bring in: dropped on the field, or chosen. */
export function OldFileForm({ refusal }: { refusal: string | undefined }): ReactElement {
  const sending = useNavigation().state !== "idle";
  const isRefused = refusal !== undefined;
  return (
    <Section title="Votre fichier" panel>
      {/* Without an index of its own in the address, the form would be sent to the layout. */}
      <Form method="post" action="?index" encType="multipart/form-data" className="stack">
        <FieldFrame
          label="Classeur ou CSV"
          help="Fichier .xlsx ou .csv, 100&nbsp;Mo et 200&#8239;000 lignes au plus. Déposez-le ici, ou choisissez-le. Il est effacé après l’import, ou au bout d’un jour."
          field={{ ...field, errors: isRefused ? [refusal] : undefined }}
        >
          <input
            className="input"
            id={field.id}
            name="fichier"
            type="file"
            required
            accept=".xlsx,.csv"
            aria-describedby={isRefused ? `${field.descriptionId} ${field.errorId}` : field.descriptionId}
            aria-invalid={isRefused ? true : undefined}
          />
        </FieldFrame>
        <div className="actions">
          <Button variant="primary" icon="upload" disabled={sending}>
            {sending ? "Envoi en cours…" : "Lire les colonnes"}
          </Button>
          <LinkButton to={paths.imports()}>Annuler</LinkButton>
        </div>
      </Form>
    </Section>
  );
}
