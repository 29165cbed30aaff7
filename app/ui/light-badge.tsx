import type { ReactElement } from "react";
import { LightShape } from "./light-shape.tsx";
import { lightWords, toneClass, type LightStatus } from "./tone.ts";

/**
 * A light with its shape, its colour and its word. Two states are no lights: nothing is due (soft words) and something is
 * missing to know (the dashed task).
 */
export function LightBadge({ light, pill = false }: { light: LightStatus; pill?: boolean }): ReactElement {
  if (light === "no_objective") return <span className="faint small">sans heures</span>;
  if (light === "unknown") return <span className="chip to-specify">À compléter</span>;
  return (
    <span className={`light ${toneClass[light]}${pill ? " pill" : ""}`}>
      <LightShape name={light} />
      {lightWords[light]}
    </span>
  );
}
