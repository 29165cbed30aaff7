import { Link } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";

type TodoSectionProps = {
  id: string;
  title: string;
  total: number;
  /** Its count is red: something in it is late. */
  late?: boolean;
  note?: string;
  /** Where the rest of the list is. */
  all?: { to: string; label: string } | undefined;
  children: ReactNode;
};

/** One kind of thing to do, with how many; nothing when there is none. */
export function TodoSection(props: TodoSectionProps): ReactElement | null {
  const { id, title, total, late = false, note, all, children } = props;
  if (total === 0) return null;
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        <span className={late ? "count is-late" : "count"}>{total}</span>
        {note !== undefined && <span className="soft small">{note}</span>}
        {all && (
          <span className="end">
            <Link to={all.to}>{all.label}</Link>
          </span>
        )}
      </div>
      {children}
    </section>
  );
}
