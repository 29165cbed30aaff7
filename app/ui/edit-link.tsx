import { Link } from "@remix-run/react";
import type { ReactElement } from "react";

/** « Modifier » on a line among others: which one is said to who does not see the line. */
export function EditLink({ to, what }: { to: string; what: string }): ReactElement {
  return (
    <Link to={to} className="small edit-link">
      Modifier<span className="visually-hidden"> {what}</span>
    </Link>
  );
}
