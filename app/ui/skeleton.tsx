import type { ReactElement } from "react";

/** Stands in place of what takes more than a second, and says so aloud. */
export function Skeleton({ label }: { label: string }): ReactElement {
  return (
    <div className="panel panel-pad stack" aria-busy>
      <span className="visually-hidden" role="status">
        {label}
      </span>
      <span className="bone mid" />
      <span className="bone" />
      <span className="bone" />
      <span className="bone short" />
    </div>
  );
}
