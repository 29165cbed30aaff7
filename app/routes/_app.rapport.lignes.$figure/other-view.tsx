import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";

const statements = ".statements";

/** The same hours at the other grain: by commitment, or statement by statement. */
export function OtherView({ path, search }: { path: string; search: string }): ReactElement | null {
  if (path === "hours.achieved" || path === "hours.pending") {
    return (
      <>
        <Link to={paths.reportRows(path + statements) + search}>Voir relevé par relevé</Link>.{" "}
      </>
    );
  }
  if (path.endsWith(statements)) {
    return (
      <>
        <Link to={paths.reportRows(path.slice(0, -statements.length)) + search}>Voir par engagement</Link>
        .{" "}
      </>
    );
  }
  return null;
}
