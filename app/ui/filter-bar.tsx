import { Form, Link, useSearchParams, useSubmit } from "@remix-run/react";
import type { FormEvent, ReactElement, ReactNode } from "react";
import { sortParam, withParams } from "./list-url.ts";

const openParam = "filtres";

type FilterBarProps = {
  /** What is filtered: « Filtrer les marchés ». */
  label: string;
  /** How many filters are on, said on the phone's button. */
  active?: number;
  /** The verb of the button. */
  verb?: string;
  /** `FilterSearch` first, then `FilterSelect`s: a phone shows the first and a link to open the others. */
  children: ReactNode;
  /** The filters that are on, under the fields. */
  chips?: ReactNode;
};

/** Filters that live in the URL: a GET form, useful without script, empty fields left out with it. */
export function FilterBar({
  label,
  active = 0,
  verb = "Filtrer",
  children,
  chips,
}: FilterBarProps): ReactElement {
  const [params] = useSearchParams();
  const submit = useSubmit();
  const open = params.has(openParam);
  const sort = params.get(sortParam);
  function submitFilled(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const filled = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "");
    submit(
      new URLSearchParams(filled.map(([name, value]) => [name, typeof value === "string" ? value : ""])),
      {
        method: "get",
      },
    );
  }
  return (
    <Form className="section" aria-label={label} onSubmit={submitFilled}>
      {sort !== null && <input type="hidden" name={sortParam} value={sort} />}
      <div className={open ? "filterbar is-open" : "filterbar"}>
        {children}
        {!open && (
          <Link className="button show-filters" to={withParams(params, { [openParam]: "1" })}>
            {active > 0 ? `Filtrer (${active})` : "Filtrer"}
          </Link>
        )}
        <button className="button compute">{verb}</button>
      </div>
      {chips}
    </Form>
  );
}
