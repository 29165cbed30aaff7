import { useId, type ReactElement } from "react";
import { Icon } from "./icon.tsx";

type FilterSearchProps = { label?: string; name?: string; value: string; placeholder?: string };

/** The text a list is searched for. Its key follows the URL, so that « Tout effacer » empties it. */
export function FilterSearch({
  label = "Chercher",
  name = "q",
  value,
  placeholder,
}: FilterSearchProps): ReactElement {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="search">
        <Icon name="search" />
        <input
          key={value}
          className="input"
          id={id}
          name={name}
          type="search"
          defaultValue={value}
          placeholder={placeholder}
        />
      </div>
    </div>
  );
}

export type Option = { value: string; label: string };

type FilterSelectProps = {
  label: string;
  name: string;
  value: string;
  options: readonly Option[];
  /** The choice of everything, whose value is empty: « Tous ». Left out when one option must be chosen. */
  all?: string;
};

/** One choice among few, in a filter bar. */
export function FilterSelect({ label, name, value, options, all }: FilterSelectProps): ReactElement {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select key={value} className="input" id={id} name={name} defaultValue={value}>
        {all !== undefined && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
