import { Link } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";

/** A computed figure that opens its rows. Zero has no rows and is no link. */
export function Behind({ to, children }: { to: string | undefined; children: ReactNode }): ReactElement {
  if (to === undefined) return <>{children}</>;
  return (
    <Link className="behind" to={to}>
      {children}
    </Link>
  );
}
