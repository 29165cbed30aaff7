import type { ReactElement } from "react";
import { PublicShell } from "./public-shell.tsx";
import { RouteError } from "./route-error.tsx";

/** A failure that takes the frame away too, as a whole page: for the ErrorBoundary of the root and of layout routes. */
export function RouteErrorPage(): ReactElement {
  return (
    <PublicShell layout="page">
      <RouteError />
    </PublicShell>
  );
}
