import type { DraftChange } from "#app/features/contracts/compare-drafts.ts";
import {
  commitmentFieldWords,
  contractFieldWords,
  lotFieldWords,
  type FieldWords,
} from "#app/features/contracts/contract-field-words.ts";
import type { UpdateContractOutcome } from "#app/features/contracts/update-contract.server.ts";
import { formatInstant } from "#app/ui/french-dates.ts";

type Modified = Extract<UpdateContractOutcome, { outcome: "modified meanwhile" }>;

/** Who wrote in between, and every field where the two versions differ, in words. */
export function conflictOf({ by, changes }: Modified) {
  const who = by?.name ?? "Un import ou une autre personne";
  const when = by === undefined ? "" : ` le ${formatInstant(by.at)}`;
  return {
    sentence: `${who} a changé ce marché${when}, pendant que vous écriviez.`,
    rows: changes.map((change, index) => ({
      key: `${change.objectId} ${change.field} ${index}`,
      label: change.label,
      stored: write(change, change.before),
      typed: write(change, change.after),
    })),
  };
}

function write({ objectType, field }: DraftChange, value: string | null): string {
  if (value === null) return "vide";
  const tables: Readonly<Record<DraftChange["objectType"], Record<string, FieldWords>>> = {
    contract: contractFieldWords,
    lot: lotFieldWords,
    commitment: commitmentFieldWords,
  };
  return tables[objectType][field]?.write(value) ?? value;
}
