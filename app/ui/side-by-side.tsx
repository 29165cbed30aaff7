import type { ReactElement, ReactNode } from "react";

/** Short fields of one line of thought: as many a row as fit, one under the other on a phone. */
export function SideBySide({ children }: { children: ReactNode }): ReactElement {
  return <div className="side-by-side">{children}</div>;
}
