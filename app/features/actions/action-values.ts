import { actionStates } from "#app/domain/exchange-codes.ts";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { day, labelIn, text, type FieldWords } from "#app/features/contracts/contract-field-words.ts";
import type { ActionInput } from "./action-form.schema.ts";

/** How the fields of an action are called and written. The report of it is never kept in the trail. */
export const actionFieldWords = {
  kind: { label: "Type", write: labelIn(networkActionKinds) },
  datedOn: day("Date"),
  title: text("Intitulé"),
  structures: text("Structures"),
  persons: text("Personnes"),
  territory: text("Territoire"),
  state: { label: "État", write: labelIn(actionStates) },
  plannedAction: text("Action du plan"),
  account: { label: "Compte rendu", write: (words) => words, hidden: true },
} as const satisfies Record<keyof ActionInput, FieldWords>;

export type ActionField = keyof typeof actionFieldWords;
export const actionFields = Object.keys(actionFieldWords) as ActionField[];

/** An action in the values a form gives and the trail keeps. */
export type ActionValues = ActionInput;

export type ActionChange = { field: ActionField; before: string | null; after: string | null };

/** Every field that differs. */
export function changedFields(
  before: ActionValues | undefined,
  after: ActionValues | undefined,
): ActionChange[] {
  return actionFields.flatMap((field) => {
    const was = textOf(before?.[field] ?? null);
    const is = textOf(after?.[field] ?? null);
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
