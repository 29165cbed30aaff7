import type { Cents } from "#app/domain/money.ts";
import { lotOfForm, type LotOfForm } from "./lot-of-form.ts";
import { studyLotFields, type LotBase, type StudyLotFields, type StudyLotInput } from "./study-lot-fields.ts";

export type TypedLot = Partial<Record<keyof StudyLotFields, string | undefined>>;

/** The lot as it would be with what is in its fields; what cannot be read counts as missing. */
export function liveLot(typed: TypedLot, base: LotBase): LotOfForm {
  const read = Object.fromEntries(
    Object.entries(studyLotFields.shape).map(([name, schema]) => {
      const text = typed[name as keyof StudyLotFields];
      const field = schema.safeParse(text === "" ? undefined : text);
      return [name, field.success ? field.data : null];
    }),
  ) as { [Name in keyof StudyLotInput]: StudyLotInput[Name] | null };
  return lotOfForm(
    {
      ...read,
      number: read.number ?? "",
      title: read.title ?? "",
      rule: read.rule ?? "fixed",
      threshold: read.threshold ?? (0 as Cents),
    },
    base,
  );
}
