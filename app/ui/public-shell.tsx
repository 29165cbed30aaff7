import type { ReactElement, ReactNode } from "react";
import { RulerEdge } from "./ruler-edge.tsx";
import { SiteFoot } from "./site-foot.tsx";
import { mainId, SkipLink } from "./skip-link.tsx";

type PublicShellProps = {
  /** `door`: the two columns of the sign-in page; `page`: one reading column. */
  layout?: "door" | "page";
  demo?: boolean;
  footLinks?: ReactNode;
  children: ReactNode;
};

/** The frame of pages without an account: the edge of the ruler on top, the content, the foot. */
export function PublicShell({
  layout = "door",
  demo = false,
  footLinks,
  children,
}: PublicShellProps): ReactElement {
  return (
    <>
      <SkipLink />
      <div className="door-page">
        <RulerEdge />
        <main id={mainId} tabIndex={-1} className={layout === "door" ? "door" : "public-column"}>
          {children}
        </main>
        <SiteFoot demo={demo}>{footLinks}</SiteFoot>
      </div>
    </>
  );
}
