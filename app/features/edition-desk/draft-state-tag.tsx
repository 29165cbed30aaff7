import type { ReactElement } from "react";
import { editionStates, type EditionState } from "#app/domain/edition/edition-state.ts";
import { Tag } from "#app/ui/tag.tsx";
import type { Light } from "#app/ui/tone.ts";

const tones: Readonly<Record<EditionState, Light>> = {
  computing: "not_started",
  failed: "late",
  refused: "at_risk",
  draft: "on_track",
  published: "done",
};

/** Where an edition is in its life. */
export function DraftStateTag({ state }: { state: EditionState }): ReactElement {
  return <Tag tone={tones[state]}>{editionStates[state].label}</Tag>;
}
