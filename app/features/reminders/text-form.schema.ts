import { z } from "zod";
import { unknownVariables, variablesOf } from "#app/domain/reminder-text.ts";
import type { ReminderLevel } from "#app/domain/late-statement.ts";
import { formatList } from "#app/ui/french.ts";
import { bodyField, subjectField } from "./reminder-form.schema.ts";

/** A host's own text of one level: a variable the level does not know is refused with those it does. */
export function textFormSchema(level: ReminderLevel) {
  const known = formatList(variablesOf(level).map((variable) => `{${variable}}`));
  const refuseUnknown = (text: string, context: z.RefinementCtx): void => {
    const unknown = unknownVariables(text, level);
    if (unknown.length === 0) return;
    const names = formatList(unknown.map((name) => `{${name}}`));
    context.addIssue({
      code: "custom",
      message: `${names} n’est pas connu\u00a0: les variables de ce texte sont ${known}.`,
    });
  };
  return z.object({
    level: z.literal(String(level)),
    seen: z.coerce.number().int().min(0),
    subject: subjectField.superRefine(refuseUnknown),
    body: bodyField.superRefine(refuseUnknown),
  });
}
export type TextInput = z.output<ReturnType<typeof textFormSchema>>;
