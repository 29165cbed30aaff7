import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { formatMonth, withOf } from "#app/ui/french-dates.ts";
import { Notice } from "#app/ui/notice.tsx";

type UploadFormProps = {
  /** Asked for in the address; null: the sheet says which. */
  month: string | null;
  /** Why the last one was refused. */
  refusal: string | null;
  back: string;
};

/** Sends a sheet of hours to be read; nothing is written. */
export function UploadForm({ month, refusal, back }: UploadFormProps): ReactElement {
  return (
    <>
      {refusal !== null && (
        <div role="alert">
          <Notice tone="late" title={refusal} />
        </div>
      )}
      <p>
        Votre propre feuille suffit{"\u00a0"}: une ligne par personne, avec son nom, son prénom et ses heures
        {month !== null && ` ${withOf(formatMonth(month))}`}. Rien n’est envoyé avant que vous ayez relu.
      </p>
      <Form method="post" encType="multipart/form-data" className="stack">
        <div className="field">
          <label htmlFor="fichier">Fichier Excel (.xlsx) ou CSV</label>
          <span className="help" id="fichier-aide">
            2{"\u00a0"}Mo au plus, sans numéro de sécurité sociale.
          </span>
          <input
            className="input"
            id="fichier"
            name="fichier"
            type="file"
            accept=".xlsx,.csv"
            aria-describedby="fichier-aide"
            required
          />
        </div>
        <div className="actions">
          <Button variant="primary" icon="upload">
            Lire le fichier
          </Button>
          <LinkButton variant="quiet" to={back}>
            Annuler
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
