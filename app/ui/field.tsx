import type { ComponentProps, ReactElement } from "react";
import { describedBy, FieldFrame, type FieldState, type FieldWords } from "./field-frame.tsx";

type FieldProps = FieldWords & {
  field: FieldState;
  /** From Conform’s `getInputProps`. */
  input: ComponentProps<"input"> & { key?: string | undefined };
  /** The unit at the right of the field: « h », « € ». */
  suffix?: string;
  /** Aligned right, with the decimal keyboard; the text is read by our own parser. */
  numeric?: boolean;
};

/** One line of text, a date, a number. */
export function Field({ field, input, suffix, numeric = false, ...words }: FieldProps): ReactElement {
  const { key, ...attributes } = input;
  const control = (
    <input
      key={key}
      {...(numeric ? { inputMode: "decimal" as const } : {})}
      {...attributes}
      className={numeric ? "input num" : "input"}
      {...describedBy(field, words.help)}
    />
  );
  return (
    <FieldFrame field={field} {...words}>
      {suffix === undefined ? (
        control
      ) : (
        <div className={suffix.length > 2 ? "suffix word" : "suffix"}>
          {control}
          <span>{suffix}</span>
        </div>
      )}
    </FieldFrame>
  );
}
