import { lazy, Suspense, type ReactElement } from "react";
import { SeriesBars, type SeriesBarsProps } from "./series-bars.tsx";
import { useLive } from "./use-live.ts";

const Recharts = lazy(() => import("./series-bars-recharts.tsx"));

/** The same bars with values under the pointer and by the arrow keys, once the page lives; the still drawing until then. */
export function SeriesBarsLive(props: SeriesBarsProps): ReactElement {
  const still = <SeriesBars {...props} />;
  return useLive() ? (
    <Suspense fallback={still}>
      <Recharts {...props} />
    </Suspense>
  ) : (
    still
  );
}
