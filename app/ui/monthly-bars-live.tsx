import { lazy, Suspense, type ReactElement } from "react";
import { MonthlyBars } from "./monthly-bars.tsx";
import type { MonthlySeries } from "./monthly-series.ts";
import { useLive } from "./use-live.ts";

const Recharts = lazy(() => import("./monthly-bars-recharts.tsx"));

/**
 * The same bars with a value under the pointer and by the arrow keys. The 90 kB of recharts, which draws nothing on the
 * server, come only here and only once the page lives; until then, and without script, the still drawing stands.
 */
export function MonthlyBarsLive(series: MonthlySeries): ReactElement {
  const still = <MonthlyBars {...series} />;
  return useLive() ? (
    <Suspense fallback={still}>
      <Recharts {...series} />
    </Suspense>
  ) : (
    still
  );
}
