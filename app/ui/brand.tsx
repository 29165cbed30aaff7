import { Link } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { productName } from "./page-title.ts";

type BrandProps = {
  /** Where the brand leads; without it the brand is no link (sign-in page). */
  to?: string;
  /** The line under the name: organisation or motto. */
  line?: ReactNode;
};

/** Two clauses overlapping, the common part full, and the name of the product. */
export function Brand({ to, line }: BrandProps): ReactElement {
  const content = (
    <>
      <svg viewBox="0 0 28 28" aria-hidden>
        <rect
          x="1"
          y="5"
          width="17"
          height="15"
          rx="4"
          fill="none"
          stroke="var(--c-brand)"
          strokeWidth="2.2"
        />
        <rect
          x="10"
          y="9"
          width="17"
          height="15"
          rx="4"
          fill="none"
          stroke="var(--c-brand)"
          strokeWidth="2.2"
        />
        <path d="M11.1 10.1h5.8v8.8h-5.8z" fill="var(--c-brand)" />
      </svg>
      <span>
        {productName}
        {line !== undefined && <small>{line}</small>}
      </span>
    </>
  );
  return to === undefined ? (
    <div className="brand">{content}</div>
  ) : (
    <Link className="brand" to={to}>
      {content}
    </Link>
  );
}
