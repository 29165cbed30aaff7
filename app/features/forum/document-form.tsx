import { getFormProps, getInputProps, getSelectProps, useForm, type DefaultValue } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import { documentCategories } from "#app/domain/forum.ts";
import { Conflict } from "#app/features/contracts/conflict.tsx";
import type { RecordFrame } from "#app/features/record-form/record-form.tsx";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import type { DocumentInput, documentFormSchema } from "./document-form.schema.ts";

type Fields = z.input<typeof documentFormSchema>;
type Props = {
  meetings: readonly Option[];
  values: DefaultValue<Fields>;
  /** The file already kept. */
  kept: string | null;
  frame: RecordFrame;
};

const accepted = ".pdf,.docx,.odt,.xlsx,.ods,.pptx,.png,.jpg,.jpeg";

/** A document: a file, or an address. What a browser cannot know of the file, the server says. */
export function DocumentForm({ meetings, values, kept, frame }: Props): ReactElement {
  const { reply, id, seen = "", verb, back } = frame;
  const [form, fields] = useForm<Fields, DocumentInput>({
    lastResult: reply?.result ?? null,
    defaultValue: values,
  });
  const known = reply?.seen === undefined || reply.seen === "" ? seen : reply.seen;
  const fileError = reply?.result.error?.fichier?.join(" ");
  return (
    <Form method="post" encType="multipart/form-data" {...getFormProps(form)} className="stack">
      {reply !== undefined && reply.conflict === null && (
        <div role="alert">
          <Notice tone="late" title="Rien n’est encore enregistré.">
            Corrigez ce qui est indiqué ci-dessous. Un fichier est à choisir de nouveau.
          </Notice>
        </div>
      )}
      {reply?.conflict && <Conflict conflict={reply.conflict} />}
      {id !== undefined && <input type="hidden" name={recordFields.id} value={id} />}
      <input type="hidden" name={recordFields.seen} value={known} />
      <div className="panel panel-pad stack">
        <Field label="Titre" field={fields.title} input={getInputProps(fields.title, { type: "text" })} />
        <SideBySide>
          <SelectField
            label="Catégorie"
            field={fields.category}
            select={getSelectProps(fields.category)}
            options={Object.entries(documentCategories).map(([value, { label }]) => ({ value, label }))}
            empty="Choisissez"
          />
          <SelectField
            label="Joint à la réunion"
            optional
            field={fields.meeting}
            select={getSelectProps(fields.meeting)}
            options={meetings}
            empty="Aucune réunion"
          />
        </SideBySide>
        <div className="field">
          <label htmlFor="fichier">{kept === null ? "Fichier" : "Remplacer le fichier"}</label>
          <span className="help" id="fichier-aide">
            {kept !== null && `Gardé\u00a0: ${kept}. `}
            PDF, DOCX, ODT, XLSX, ODS, PPTX, PNG ou JPEG, 10&nbsp;Mo au plus. Tout le réseau pourra le lire.
          </span>
          <input
            className="input"
            id="fichier"
            name="fichier"
            type="file"
            accept={accepted}
            aria-describedby={fileError === undefined ? "fichier-aide" : "fichier-aide fichier-erreur"}
            aria-invalid={fileError === undefined ? undefined : true}
          />
          {fileError !== undefined && (
            <span className="error" id="fichier-erreur">
              <Icon name="alert" />
              {fileError}
            </span>
          )}
        </div>
        <Field
          label="Ou adresse du document"
          optional
          help={`En https, par exemple https://www.isere.fr/clauses${kept === null ? ", à la place d’un fichier." : ". Elle remplace le fichier gardé."}`}
          field={fields.url}
          input={{ ...getInputProps(fields.url, { type: "text" }), inputMode: "url" }}
        />
      </div>
      <div className="actions">
        <Button variant="primary">{verb}</Button>
        <LinkButton variant="quiet" to={back}>
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}
