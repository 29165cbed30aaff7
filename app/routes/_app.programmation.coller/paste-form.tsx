import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { pasteFields } from "./paste-fields.ts";

type Props = { text: string; year: number; back: string; refusal: string | null; isRead: boolean };

/** Two ways in: pasted from a spreadsheet, or the file itself. */
export function PasteForm({ text, year, back, refusal, isRead }: Props): ReactElement {
  return (
    <>
      <Section title="Coller" panel>
        <Form method="post" className="stack">
          <YearField year={year} id="annee" />
          <div className="field">
            <label htmlFor="texte">Vos lignes, une par marché</label>
            <span className="help" id="texte-aide">
              Depuis votre tableur, avec la ligne de titres&nbsp;: objet, catégorie ou nature, montant, date
              ou mois de consultation, durée, code ou numéro, CPV, année. Sans titres, dans cet ordre.
            </span>
            <textarea
              // A reply brings a new text: the box shows it.
              key={text}
              className="input"
              id="texte"
              name={pasteFields.text}
              rows={10}
              defaultValue={text}
              aria-describedby="texte-aide"
              aria-invalid={refusal !== null && text !== "" ? true : undefined}
            />
          </div>
          <div className="actions">
            {isRead ? <Button>Relire la liste</Button> : <Button variant="primary">Lire la liste</Button>}
            <LinkButton variant="quiet" to={back}>
              Annuler
            </LinkButton>
          </div>
        </Form>
      </Section>
      <Section title="Ou choisir un fichier" panel>
        <Form method="post" encType="multipart/form-data" className="stack">
          <input type="hidden" name={pasteFields.year} value={year} />
          <div className="field">
            <label htmlFor="fichier">Fichier Excel (.xlsx) ou CSV</label>
            <span className="help" id="fichier-aide">
              1&nbsp;Mo et 1&#8239;000&nbsp;lignes au plus. Rien n’est ajouté avant que vous ayez relu.
            </span>
            <input
              className="input"
              id="fichier"
              name={pasteFields.file}
              type="file"
              accept=".xlsx,.csv"
              aria-describedby="fichier-aide"
              required
            />
          </div>
          <div className="actions">
            <Button icon="upload">Lire le fichier</Button>
          </div>
        </Form>
      </Section>
    </>
  );
}

function YearField({ year, id }: { year: number; id: string }): ReactElement {
  return (
    <div className="field">
      <label htmlFor={id}>Année des lignes qui n’en disent pas</label>
      <input
        className="input"
        id={id}
        name={pasteFields.year}
        inputMode="numeric"
        defaultValue={String(year)}
        maxLength={4}
      />
    </div>
  );
}
