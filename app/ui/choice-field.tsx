import type { ComponentProps, ReactElement, ReactNode } from "react";
import {
  describedBy,
  FieldError,
  FieldHelp,
  OptionalMark,
  type FieldState,
  type FieldWords,
} from "./field-frame.tsx";

type Choice = ComponentProps<"input"> & { key?: string | undefined };

type ChoiceFieldProps = FieldWords & {
  field: FieldState;
  /** From Conform’s `getCollectionProps(field, { type: "radio" | "checkbox", options })`, each with its words. */
  choices: readonly { input: Choice; label: ReactNode }[];
};

/** One or several choices among few, all visible: a fieldset whose legend is the question. */
export function ChoiceField({ label, help, optional, field, choices }: ChoiceFieldProps): ReactElement {
  return (
    <fieldset className="field" id={field.id} {...describedBy(field, help)}>
      <legend>
        {label}
        <OptionalMark optional={optional} />
      </legend>
      <FieldHelp field={field} help={help} />
      {choices.map(({ input: { key, ...input }, label: words }) => (
        <label key={key} className="check">
          <input {...input} />
          {words}
        </label>
      ))}
      <FieldError field={field} />
    </fieldset>
  );
}
