/** The five lights: their codes are those of every export, their words, shapes and colours those of the design. */
export type Light = "not_started" | "on_track" | "at_risk" | "late" | "done";

/** A light, or one of the two states that are none: no hours are due, or something is missing to know. */
export type LightStatus = Light | "no_objective" | "unknown";

/** The shapes drawn in the sprite: one per light, and the turn-back arrow of what was sent back. */
export type LightShapeName = Light | "returned";

/** The class that sets the tone's three colours (`--l`, `--lf`, `--lt`) for what it dresses. */
export const toneClass = {
  not_started: "not-started",
  on_track: "on-track",
  at_risk: "at-risk",
  late: "late",
  done: "done",
} as const satisfies Record<Light, string>;

export const lightWords = {
  not_started: "À venir",
  on_track: "Dans les temps",
  at_risk: "À risque",
  late: "En retard",
  done: "Atteint",
} as const satisfies Record<Light, string>;
