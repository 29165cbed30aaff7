import type { ComponentProps, ReactElement } from "react";
import { describedBy, FieldFrame, type FieldState, type FieldWords } from "./field-frame.tsx";
import type { Option } from "./filter-fields.tsx";

export type OptionGroup = { label: string; options: readonly Option[] };

type SelectFieldProps = FieldWords & {
  field: FieldState;
  /** From Conform’s `getSelectProps`. */
  select: ComponentProps<"select"> & { key?: string | undefined };
  options: readonly (Option | OptionGroup)[];
  /** The first line, with an empty value: « Choisissez ». */
  empty?: string;
};

/** One choice among many, in groups when they help. */
export function SelectField({ field, select, options, empty, ...words }: SelectFieldProps): ReactElement {
  const { key, ...attributes } = select;
  return (
    <FieldFrame field={field} {...words}>
      <select key={key} {...attributes} className="input" {...describedBy(field, words.help)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              <Options options={option.options} />
            </optgroup>
          ) : (
            <Options key={option.value} options={[option]} />
          ),
        )}
      </select>
    </FieldFrame>
  );
}

function Options({ options }: { options: readonly Option[] }): ReactElement {
  return (
    <>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  );
}
