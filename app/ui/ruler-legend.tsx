import type { ReactElement } from "react";
import { toneClass, type Light } from "./tone.ts";

/** How to read the small rulers of a table; one legend per table is enough. */
export function RulerLegend({ light = "on_track" }: { light?: Light }): ReactElement {
  const tone = toneClass[light];
  return (
    <p className="ruler-legend">
      <span>Lire la règle&nbsp;:</span>
      <span className={tone}>
        <span className="key" />
        fait, validé
      </span>
      <span className={tone}>
        <span className="key hatched" />
        déclaré, à valider
      </span>
      <span>
        <span className="key empty" />
        reste à faire
      </span>
      <span>
        <span className="key line" />
        attendu à ce jour
      </span>
    </p>
  );
}
