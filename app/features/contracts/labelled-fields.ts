import type { FieldState } from "#app/ui/field-frame.tsx";
import { inSentence } from "#app/ui/french.ts";
import { commitmentFieldWords, contractFieldWords, lotFieldWords } from "./contract-field-words.ts";
import type { ContractFieldset } from "./field-sets.ts";

type Labelled = { label: string; field: FieldState };

/** Every field of the form with its name, in reading order: what the summary of a refusal lists. */
export function labelledFields(fields: ContractFieldset): Labelled[] {
  const own: Labelled[] = [
    { label: contractFieldWords.title.label, field: fields.title },
    { label: contractFieldWords.reference.label, field: fields.reference },
    { label: contractFieldWords.stage.label, field: fields.stage },
    { label: contractFieldWords.authority.label, field: fields.buyer },
    { label: "Nom du nouveau maître d’ouvrage", field: fields.buyerName },
    { label: contractFieldWords.commune.label, field: fields.commune },
    { label: contractFieldWords.facilitator.label, field: fields.facilitator },
    { label: contractFieldWords.notifiedOn.label, field: fields.notifiedOn },
    { label: contractFieldWords.amount.label, field: fields.amount },
    { label: contractFieldWords.startsOn.label, field: fields.startsOn },
    { label: contractFieldWords.endsOn.label, field: fields.endsOn },
    { label: contractFieldWords.durationMonths.label, field: fields.durationMonths },
    { label: contractFieldWords.kickoffOn.label, field: fields.kickoffOn },
    { label: contractFieldWords.category.label, field: fields.category },
    { label: contractFieldWords.procedure.label, field: fields.procedure },
    { label: contractFieldWords.consultationOn.label, field: fields.consultationOn },
    { label: contractFieldWords.estimatedValue.label, field: fields.estimatedValue },
    { label: contractFieldWords.cpv.label, field: fields.cpv },
    { label: contractFieldWords.territory.label, field: fields.territory },
    { label: contractFieldWords.derogation.label, field: fields.derogation },
    { label: contractFieldWords.derogationReason.label, field: fields.derogationReason },
    { label: "Lots", field: fields.lots },
  ];
  return [...own, ...fields.lots.getFieldList().flatMap(lotFields)];
}

function lotFields(
  lot: ReturnType<ContractFieldset["lots"]["getFieldList"]>[number],
  index: number,
): Labelled[] {
  const fields = lot.getFieldset();
  const name = `Lot ${fields.number.value ?? index + 1}`;
  const labels: Labelled[] = [
    { label: lotFieldWords.number.label, field: fields.number },
    { label: lotFieldWords.title.label, field: fields.title },
    { label: lotFieldWords.trade.label, field: fields.trade },
    { label: lotFieldWords.cpv.label, field: fields.cpv },
    { label: lotFieldWords.amount.label, field: fields.amount },
    ...fields.commitments.getFieldList().flatMap(commitmentFields),
  ];
  return labels.map(({ label, field }) => ({ label: `${name}, ${inSentence(label)}`, field }));
}

type Commitment = ReturnType<
  ReturnType<
    ReturnType<ContractFieldset["lots"]["getFieldList"]>[number]["getFieldset"]
  >["commitments"]["getFieldList"]
>[number];

function commitmentFields(commitment: Commitment): Labelled[] {
  const fields = commitment.getFieldset();
  const names = [
    "mechanism",
    "rule",
    "hours",
    "amountPerHour",
    "threshold",
    "share",
    "startsOn",
    "endsOn",
    "penaltyPerHour",
    "penaltyPerDay",
    "criteria",
  ] as const;
  return names.map((name) => ({ label: commitmentFieldWords[name].label, field: fields[name] }));
}
