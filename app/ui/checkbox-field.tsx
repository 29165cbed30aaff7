import type { ComponentProps, ReactElement } from "react";
import { describedBy, FieldError, FieldHelp, type FieldState, type FieldWords } from "./field-frame.tsx";

type CheckboxFieldProps = Pick<FieldWords, "label" | "help"> & {
  field: FieldState;
  /** From Conform’s `getInputProps(field, { type: "checkbox" })`. */
  input: ComponentProps<"input"> & { key?: string | undefined };
};

/** A yes or no: the label stands at the right of the box and is part of the target. */
export function CheckboxField({ label, help, field, input }: CheckboxFieldProps): ReactElement {
  const { key, ...attributes } = input;
  return (
    <div className="field">
      <label className="check">
        <input key={key} {...attributes} {...describedBy(field, help)} />
        {label}
      </label>
      <FieldHelp field={field} help={help} />
      <FieldError field={field} />
    </div>
  );
}
