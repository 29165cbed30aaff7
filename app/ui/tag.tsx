import type { ReactElement, ReactNode } from "react";
import { LightShape } from "./light-shape.tsx";
import { toneClass, type Light, type LightShapeName } from "./tone.ts";

type TagProps = {
  /** Without a tone the tag is grey and has no shape: finished, nothing to do. */
  tone?: Light;
  /** The tone's own shape unless said otherwise, such as the turn-back arrow of what was sent back. */
  shape?: LightShapeName;
  children: ReactNode;
};

/** The state of a line, in its own words: « Déclaré », « Renvoyé », « Manquant ». */
export function Tag({ tone, shape = tone, children }: TagProps): ReactElement {
  return (
    <span className={tone === undefined ? "tag" : `tag ${toneClass[tone]}`}>
      {shape !== undefined && <LightShape name={shape} />}
      {children}
    </span>
  );
}
