import { lazy, Suspense, type ReactElement } from "react";
import { ColouredBars, type ColouredBarsProps } from "./coloured-bars.tsx";
import { useLive } from "./use-live.ts";

const Recharts = lazy(() => import("./coloured-bars-recharts.tsx"));

/** The same bars with a value under the pointer and by the arrow keys, once the page lives; the still drawing until then. */
export function ColouredBarsLive(props: ColouredBarsProps): ReactElement {
  const still = <ColouredBars {...props} />;
  return useLive() ? (
    <Suspense fallback={still}>
      <Recharts {...props} />
    </Suspense>
  ) : (
    still
  );
}
