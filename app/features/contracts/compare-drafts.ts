import { inSentence } from "#app/ui/french.ts";
import {
  commitmentFieldWords,
  contractFieldWords,
  lotFieldWords,
  type FieldWords,
} from "./contract-field-words.ts";
import type { ContractDraft, DraftLot } from "./contract-draft.ts";

/** One field that differs; values as the audit trail keeps them. A line added or removed is its only field. */
export type DraftChange = {
  objectType: "contract" | "lot" | "commitment";
  objectId: string;
  field: string;
  before: string | null;
  after: string | null;
  /** In words: « Lot 2, intitulé ». */
  label: string;
  /** The audit trail keeps that it changed, not its values. */
  hidden: boolean;
};

/** Every field of `after` that differs from `before`, in the order of the form; lines removed come last. */
export function compareDrafts(before: ContractDraft | undefined, after: ContractDraft): DraftChange[] {
  const lots = before?.lots ?? [];
  return [
    ...compareRows("contract", after.id, "", contractFieldWords, before?.values, after.values),
    ...after.lots.flatMap((lot) =>
      compareLots(
        lots.find((line) => line.id === lot.id),
        lot,
      ),
    ),
    ...lots
      .filter((lot) => !after.lots.some((line) => line.id === lot.id))
      .map((lot) => removed("lot", lot.id, `Lot ${lot.values.number}`, lot.values.number)),
  ];
}

function compareLots(before: DraftLot | undefined, after: DraftLot): DraftChange[] {
  const name = `Lot ${after.values.number}`;
  const commitments = before?.commitments ?? [];
  return [
    ...compareRows("lot", after.id, name, lotFieldWords, before?.values, after.values),
    ...after.commitments.flatMap((commitment) =>
      compareRows(
        "commitment",
        commitment.id,
        `${name}, ${commitmentFieldWords.mechanism.write(commitment.values.mechanism)}`,
        commitmentFieldWords,
        commitments.find((line) => line.id === commitment.id)?.values,
        commitment.values,
      ),
    ),
    ...commitments
      .filter((commitment) => !after.commitments.some((line) => line.id === commitment.id))
      .map((commitment) =>
        removed("commitment", commitment.id, `${name}, dispositif`, commitment.values.mechanism),
      ),
  ];
}

function compareRows<Field extends string>(
  objectType: DraftChange["objectType"],
  objectId: string,
  name: string,
  words: Record<Field, FieldWords>,
  before: Record<Field, string | number | null> | undefined,
  after: Record<Field, string | number | null>,
): DraftChange[] {
  const fields = Object.keys(words) as Field[];
  return fields.flatMap((field) => {
    const was = textOf(before?.[field] ?? null);
    const is = textOf(after[field]);
    if (was === is) return [];
    const { label, hidden = false } = words[field];
    const fullLabel = name === "" ? label : `${name}, ${inSentence(label)}`;
    return [{ objectType, objectId, field, before: was, after: is, label: fullLabel, hidden }];
  });
}

function removed(
  objectType: DraftChange["objectType"],
  objectId: string,
  label: string,
  before: string,
): DraftChange {
  return { objectType, objectId, field: "removed", before, after: null, label, hidden: false };
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
