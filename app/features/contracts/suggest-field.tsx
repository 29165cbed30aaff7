import { useId, type ComponentProps, type ReactElement } from "react";
import { Field } from "#app/ui/field.tsx";

type SuggestFieldProps = ComponentProps<typeof Field> & { suggestions: readonly string[] };

/** A line of text that suggests what is known, and takes anything else: the browser's own list, no script. */
export function SuggestField({ suggestions, input, ...field }: SuggestFieldProps): ReactElement {
  const listId = useId();
  return (
    <>
      <Field {...field} input={{ ...input, list: listId, autoComplete: "off" }} />
      <datalist id={listId}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </>
  );
}
