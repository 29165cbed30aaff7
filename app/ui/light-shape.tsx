import type { ReactElement } from "react";
import type { LightShapeName } from "./tone.ts";

/** The shape of a light: always beside its word, so never read aloud. */
export function LightShape({ name, className }: { name: LightShapeName; className?: string }): ReactElement {
  return (
    <svg viewBox="0 0 16 16" aria-hidden className={className}>
      <use href={`#l-${name}`} />
    </svg>
  );
}
