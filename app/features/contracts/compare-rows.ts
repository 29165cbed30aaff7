import { inSentence } from "#app/ui/french.ts";
import type { FieldWords } from "./contract-field-words.ts";

/** What a contract is made of: the tables the audit trail tells changes of. */
export type ChangedObject =
  "contract" | "contract_step" | "lot" | "commitment" | "contractor" | "lot_order" | "obligation_change";

/** One field that differs; values as the audit trail keeps them. A line added or removed is its only field. */
export type FieldChange = {
  objectType: ChangedObject;
  objectId: string;
  field: string;
  before: string | null;
  after: string | null;
  /** In words: « Lot 2, intitulé ». */
  label: string;
  /** The audit trail keeps that it changed, not its values. */
  hidden: boolean;
};

/** A row of a table: `name` says which in words, empty when the page is about it. */
type ComparedRow = { objectType: ChangedObject; objectId: string; name: string };
type Values<Field extends string> = Record<Field, string | number | null>;

/** Every field of `after` that differs from `before`, in the order of `words`. */
export function compareRows<Field extends string>(
  { objectType, objectId, name }: ComparedRow,
  words: Record<Field, FieldWords>,
  before: Values<Field> | undefined,
  after: Values<Field> | undefined,
): FieldChange[] {
  const fields = Object.keys(words) as Field[];
  return fields.flatMap((field) => {
    const was = textOf(before?.[field] ?? null);
    const is = textOf(after?.[field] ?? null);
    if (was === is) return [];
    const { label, hidden = false } = words[field];
    const fullLabel = name === "" ? label : `${name}, ${inSentence(label)}`;
    return [{ objectType, objectId, field, before: was, after: is, label: fullLabel, hidden }];
  });
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
