import { lazy, Suspense, type ReactElement } from "react";
import { TrendBars, type TrendBarsProps } from "./trend-bars.tsx";
import { useLive } from "./use-live.ts";

const Recharts = lazy(() => import("./trend-bars-recharts.tsx"));

/** The same columns with values under the pointer and by the arrow keys, once the page lives; the still drawing until then. */
export function TrendBarsLive(props: TrendBarsProps): ReactElement {
  const still = <TrendBars {...props} />;
  return useLive() ? (
    <Suspense fallback={still}>
      <Recharts {...props} />
    </Suspense>
  ) : (
    still
  );
}
