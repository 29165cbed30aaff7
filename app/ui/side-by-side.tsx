import type { ReactElement, ReactNode } from "react";

/** Short fields of one line of thought: as many a row as fit, one under the other on a phone. */
export function SideBySide({ children }: { children: ReactNode }): ReactElement {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(13rem,100%),1fr))] items-start gap-5">
      {children}
    </div>
  );
}
