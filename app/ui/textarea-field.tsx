import type { ComponentProps, ReactElement } from "react";
import { describedBy, FieldFrame, type FieldState, type FieldWords } from "./field-frame.tsx";

type TextareaFieldProps = FieldWords & {
  field: FieldState;
  /** From Conform’s `getTextareaProps`. */
  textarea: ComponentProps<"textarea"> & { key?: string | undefined };
};

/** Several lines of text. */
export function TextareaField({ field, textarea, ...words }: TextareaFieldProps): ReactElement {
  const { key, ...attributes } = textarea;
  return (
    <FieldFrame field={field} {...words}>
      <textarea key={key} rows={3} {...attributes} className="input" {...describedBy(field, words.help)} />
    </FieldFrame>
  );
}
