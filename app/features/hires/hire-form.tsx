import { getTextareaProps, useForm, type DefaultValue } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { CompanyFields, ContractFields, DateFields, SnapshotFields } from "./hire-fields.tsx";
import { hireFormSchema, type HireFields, type HireInput } from "./hire-form.schema.ts";

type Props = {
  choices: { contractors: readonly Option[]; companies: readonly string[] };
  values: DefaultValue<HireFields>;
  /** Why the person is not eligible on the day shown, in words; a reasoned opinion is then asked. */
  notEligible: string | null;
  /** What RSA and BOETH were filled from. */
  snapshotHelp: string;
  frame: RecordFrame;
};

/** A hire of one person on one commitment, both chosen before. */
export function HireForm({ choices, values, notEligible, snapshotHelp, frame }: Props): ReactElement {
  const [form, fields] = useForm<HireFields, HireInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: hireFormSchema }),
    shouldRevalidate: "onInput",
  });
  const asksOpinion =
    notEligible !== null || (fields.opinion.errors ?? []).length > 0 || (fields.opinion.value ?? "") !== "";
  return (
    <RecordForm
      frame={frame}
      form={form}
      before={
        notEligible !== null && (
          <Notice tone="at_risk" title={notEligible}>
            Ajoutez d’abord une éligibilité au dossier, changez le début, ou écrivez un avis motivé plus bas.
          </Notice>
        )
      }
      labelled={[
        { label: "Début", field: fields.startsOn },
        { label: "Fin prévue", field: fields.endsOn },
        { label: "Attributaire", field: fields.contractor },
        { label: "Employeur", field: fields.employer },
        { label: "Nom de l’employeur", field: fields.employerName },
        { label: "Type de contrat", field: fields.contractType },
        { label: "Modalité", field: fields.modality },
        { label: "Dispositif du PDI-E", field: fields.scheme },
        { label: "Poste", field: fields.jobTitle },
        { label: "Heures par semaine", field: fields.weeklyHours },
        { label: "Référence", field: fields.reference },
        { label: "Allocataire du RSA", field: fields.rsa },
        { label: "BOETH", field: fields.boeth },
        { label: "Avis motivé", field: fields.opinion },
      ]}
    >
      <DateFields fields={fields} />
      <CompanyFields fields={fields} choices={choices} />
      <ContractFields fields={fields} />
      <SnapshotFields fields={fields} help={snapshotHelp} />
      {asksOpinion && (
        <div className="panel panel-pad stack">
          <TextareaField
            label="Avis motivé"
            optional
            help="L’avis motivé devient une éligibilité du dossier, signée de votre nom. Rien de médical."
            field={fields.opinion}
            textarea={getTextareaProps(fields.opinion)}
          />
        </div>
      )}
    </RecordForm>
  );
}
