import type { AuditChange } from "#db/queries/audit.server.ts";

/** How a field is called and written. `hidden`: the trail keeps that it changed, never its value (personal data). */
export type ValueWords = { label: string; write?: (text: string) => string; hidden?: true };
export type Values<Field extends string> = Record<Field, string | number | null>;

/** One field that differs between two versions, values as text. */
export type Difference = ValueWords & { field: string; before: string | null; after: string | null };

/** Every field that differs, in the order of `words`. Without `before`, all that `after` fills. */
export function differences<Field extends string>(
  words: Record<Field, ValueWords>,
  before: Values<Field> | undefined,
  after: Values<Field> | undefined,
): Difference[] {
  return (Object.keys(words) as Field[]).flatMap((field) => {
    const was = textOf(before?.[field]);
    const is = textOf(after?.[field]);
    return was === is ? [] : [{ ...words[field], field, before: was, after: is }];
  });
}

/** What the audit trail keeps of them. */
export function trailOf(objectType: string, objectId: string, changes: readonly Difference[]): AuditChange[] {
  return changes.map(({ field, before, after, hidden = false }) => ({
    objectType,
    objectId,
    field,
    before: hidden && before !== null ? "modifié" : before,
    after: hidden && after !== null ? "modifié" : after,
  }));
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
