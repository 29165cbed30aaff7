import { getInputProps } from "@conform-to/react";
import type { ReactElement } from "react";
import { describedBy, FieldError } from "#app/ui/field-frame.tsx";

type CellFieldProps = {
  /** Read aloud: « Montant HT du lot 1 ». */
  label: string;
  field: Parameters<typeof getInputProps>[0] & Parameters<typeof FieldError>[0]["field"];
  suffix?: string;
  placeholder?: string;
  /** What stands under the field, said with it. */
  help?: string | undefined;
};

/** A field in the cell of a table: its label is its column, said to who does not see it. A number when it has a suffix. */
export function CellField({ label, field, suffix, placeholder, help }: CellFieldProps): ReactElement {
  const { key, ...input } = getInputProps(field, { type: "text" });
  const control = (
    <input
      key={key}
      {...input}
      {...(suffix === undefined ? {} : { inputMode: "decimal" as const })}
      {...(placeholder === undefined ? {} : { placeholder })}
      className={suffix === undefined ? "input" : "input num"}
      aria-label={label}
      autoComplete="off"
      {...describedBy(field, help)}
    />
  );
  return (
    <>
      {suffix === undefined ? (
        control
      ) : (
        <div className={suffix === "€" ? "suffix amount" : "suffix"}>
          {control}
          <span aria-hidden>{suffix}</span>
        </div>
      )}
      {help !== undefined && (
        <span className="sub" id={field.descriptionId}>
          {help}
        </span>
      )}
      <FieldError field={field} />
    </>
  );
}
