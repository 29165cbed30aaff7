import { Form, Link, useSearchParams } from "@remix-run/react";
import { useId, type ReactElement } from "react";
import { formatNumber, plural } from "./french.ts";
import { pageParam, pagesAround, pageSizeParam, pageSizes, withParams } from "./list-url.ts";

type PaginationProps = {
  page: number;
  pageSize: number;
  /** How many lines the list holds in all. */
  total: number;
  /** What a line is, singular and plural: `["marché", "marchés"]`. */
  noun: readonly [string, string];
  /** A second list on the page: its own parameter, the anchor of its title, and what its pages are called. */
  part?: { param: string; anchor: string; label: string };
};

/** Where we are in a list, how many lines a page holds, and the other pages. */
export function Pagination({ page, pageSize, total, noun, part }: PaginationProps): ReactElement {
  const [params] = useSearchParams();
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = Math.min((page - 1) * pageSize + 1, total);
  const to = Math.min(page * pageSize, total);
  const name = part?.param ?? pageParam;
  const hash = part === undefined ? "" : `#${part.anchor}`;
  const word = plural(total, noun[0], noun[1]);
  return (
    <nav className="pager" aria-label={part?.label ?? "Pages"}>
      <span>{`${formatNumber(from)} à ${formatNumber(to)} sur ${formatNumber(total)} ${word}`}</span>
      {part === undefined && <PageSize pageSize={pageSize} params={params} />}
      {last > 1 && (
        <ul>
          {pagesAround(page, last).map((number, index) => (
            <li key={number ?? `gap-${index}`}>
              {number === null ? (
                <span className="gap">…</span>
              ) : (
                <Link
                  to={`${withParams(params, { [name]: number === 1 ? null : String(number) })}${hash}`}
                  aria-current={number === page ? "page" : undefined}
                  aria-label={`Page ${number}`}
                >
                  {number}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

/** A small GET form that keeps the filters and sort; changes at once with script, by its button without. */
function PageSize({ pageSize, params }: { pageSize: number; params: URLSearchParams }): ReactElement {
  const id = useId();
  const kept = [...params].filter(([name]) => name !== pageSizeParam && name !== pageParam);
  return (
    <Form className="field pager-size">
      {kept.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <label className="visually-hidden" htmlFor={id}>
        Lignes par page
      </label>
      <select
        className="input"
        id={id}
        name={pageSizeParam}
        defaultValue={pageSize}
        onChange={(event) => {
          event.currentTarget.form?.requestSubmit();
        }}
      >
        {pageSizes.map((size) => (
          <option key={size} value={size}>{`${size} par page`}</option>
        ))}
      </select>
      <noscript>
        <button className="button small">Afficher</button>
      </noscript>
    </Form>
  );
}
