import { compareRows, type FieldChange } from "./compare-rows.ts";
import { commitmentFieldWords, contractFieldWords, lotFieldWords } from "./contract-field-words.ts";
import type { ContractDraft, DraftLot } from "./contract-draft.ts";

/** Every field of `after` that differs from `before`, in the order of the form; lines removed come last. */
export function compareDrafts(before: ContractDraft | undefined, after: ContractDraft): FieldChange[] {
  const lots = before?.lots ?? [];
  return [
    ...compareRows(
      { objectType: "contract", objectId: after.id, name: "" },
      contractFieldWords,
      before?.values,
      after.values,
    ),
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

function compareLots(before: DraftLot | undefined, after: DraftLot): FieldChange[] {
  const name = `Lot ${after.values.number}`;
  const commitments = before?.commitments ?? [];
  return [
    ...compareRows(
      { objectType: "lot", objectId: after.id, name },
      lotFieldWords,
      before?.values,
      after.values,
    ),
    ...after.commitments.flatMap((commitment) =>
      compareRows(
        {
          objectType: "commitment",
          objectId: commitment.id,
          name: `${name}, ${commitmentFieldWords.mechanism.write(commitment.values.mechanism)}`,
        },
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

function removed(
  objectType: FieldChange["objectType"],
  objectId: string,
  label: string,
  before: string,
): FieldChange {
  return { objectType, objectId, field: "removed", before, after: null, label, hidden: false };
}
