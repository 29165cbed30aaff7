import {
  getCollectionProps,
  getFormProps,
  getTextareaProps,
  useForm,
  type FieldMetadata,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { onTakenChoices, pasteFields, pasteLotsSchema, type PasteLotsInput } from "./paste-lots.schema.ts";
import type { PastePreview } from "./paste-preview.ts";
import type { PasteWay } from "./paste-way.ts";
import { PastePreviewSection } from "./paste-preview-section.tsx";

type Fields = z.input<typeof pasteLotsSchema>;
type Reply = {
  result: SubmissionResult;
  preview: PastePreview | null;
  checked: string;
  changed: boolean;
  /** What was sent, given back wherever its field now stands. */
  text: string;
  /** Null: refused, what is proposed stands again. */
  onTaken: PasteWay | null;
};
type Props = {
  /** Makes sending twice harmless. */
  id: string;
  reply: Reply | undefined;
  /** How many lots the study has: with none, there is nothing to choose. */
  lots: number;
  /** What is proposed to do of them. */
  way: PasteWay;
  back: string;
};

const choices = Object.entries(onTakenChoices);

/** Lots pasted, checked line by line, then added. Once checked, what they become comes first, the text is folded. */
export function PasteLotsForm({ id, reply, lots, way, back }: Props): ReactElement {
  const [form, fields] = useForm<Fields, PasteLotsInput>({
    lastResult: reply?.result ?? null,
    defaultValue: { onTaken: way },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: pasteLotsSchema }),
  });
  const preview = reply?.preview ?? null;
  const lotsField = (
    <TextareaField
      label="Vos lots, un par ligne"
      help="Copiez les cellules de votre tableur et collez-les ici, avec ou sans en-têtes&nbsp;: numéro, intitulé, montant HT ou fourchette, et s’ils y sont CPV, métier, part de main-d’œuvre, durée. 500 lignes au plus."
      field={fields.lots}
      textarea={{
        ...getTextareaProps(fields.lots),
        defaultValue: reply?.text ?? "",
        rows: 10,
        spellCheck: false,
      }}
    />
  );
  const taken = lots > 0 && <TakenField field={fields.onTaken} chosen={reply?.onTaken ?? way} />;
  const cancel = (
    <LinkButton variant="quiet" to={back}>
      Annuler
    </LinkButton>
  );
  const check = { name: recordFields.intent, value: pasteFields.preview };
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary form={form} fields={[{ label: "Vos lots", field: fields.lots }]} />
      <input type="hidden" name={recordFields.id} value={id} />
      <input type="hidden" name={pasteFields.checked} value={reply?.checked ?? ""} />
      {preview === null ? (
        <div className="panel panel-pad stack">
          {lotsField}
          {taken}
          <div className="actions">
            <Button variant="primary" {...check}>
              Vérifier
            </Button>
            {cancel}
          </div>
        </div>
      ) : (
        <>
          <PastePreviewSection preview={preview} changed={reply?.changed ?? false} />
          {taken}
          <div className="actions">
            <Button variant="primary" name={recordFields.intent} value={pasteFields.add}>
              {preview.verb}
            </Button>
            <Button {...check}>Vérifier de nouveau</Button>
            {cancel}
          </div>
          <Details summary="Changer le texte collé" open={form.status === "error"}>
            <div className="panel panel-pad">{lotsField}</div>
          </Details>
        </>
      )}
    </Form>
  );
}

type TakenProps = { field: FieldMetadata<Fields["onTaken"], Fields>; chosen: PasteWay };

/** What becomes of the lots the study has already. */
function TakenField({ field, chosen }: TakenProps): ReactElement {
  const boxes = getCollectionProps(field, { type: "radio", options: choices.map(([code]) => code) });
  return (
    <ChoiceField
      label="Les lots déjà dans la note"
      field={field}
      choices={boxes.map((input, index) => ({
        input: { ...input, defaultChecked: input.value === chosen },
        label: choices[index]?.[1] ?? "",
      }))}
    />
  );
}
