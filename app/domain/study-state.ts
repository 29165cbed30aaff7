import type { Mechanism } from "./mechanism.ts";
import type { Role } from "./role.ts";

/** The life of a sizing study (« note de calibrage »). `open`: still worked on, by the buyer or by the facilitator. */
export const studyStates = {
  draft: { label: "Brouillon", open: true },
  submitted: { label: "Envoyée, à relire", open: true },
  returned: { label: "Renvoyée, à revoir", open: true },
  approved: { label: "Validée", open: false },
  converted: { label: "Devenue un marché", open: false },
  dropped: { label: "Abandonnée", open: false },
} as const satisfies Record<string, { label: string; open: boolean }>;
export type StudyState = keyof typeof studyStates;

export const studyStateCodes = Object.keys(studyStates) as StudyState[];

/** What can be done to a study beside changing it. */
export const studyActs = {
  created: "Note ouverte",
  submitted: "Envoyée à la facilitatrice",
  withdrawn: "Reprise par l’acheteur",
  commented: "Message",
  returned: "Renvoyée à l’acheteur",
  approved: "Validée",
  reopened: "Rouverte",
  converted: "Devenue un marché",
  dropped: "Abandonnée",
} as const satisfies Record<string, string>;
export type StudyAct = keyof typeof studyActs;

/** Which acts lead where, and who makes them. `facilitator`: of the host it was sent to. Our choice. */
const moves = {
  submitted: { from: ["draft", "returned"], to: "submitted", by: ["authority"] },
  withdrawn: { from: ["submitted"], to: "draft", by: ["authority"] },
  returned: { from: ["submitted", "approved"], to: "returned", by: ["facilitator"] },
  approved: { from: ["draft", "submitted"], to: "approved", by: ["facilitator"] },
  // By the facilitator too: a buyer without an account could never take up again what was approved or given up.
  reopened: { from: ["approved", "dropped"], to: "draft", by: ["authority", "facilitator"] },
  converted: { from: ["approved"], to: "converted", by: ["facilitator"] },
  dropped: {
    from: ["draft", "submitted", "returned", "approved"],
    to: "dropped",
    by: ["authority", "facilitator"],
  },
} as const satisfies Partial<
  Record<StudyAct, { from: readonly StudyState[]; to: StudyState; by: readonly Role[] }>
>;
export type StudyMove = keyof typeof moves;

export const studyMoves = Object.keys(moves) as StudyMove[];

/** The state an act leads to; `undefined` when that role may not do it from there. */
export function stateAfter(move: StudyMove, state: StudyState, role: Role): StudyState | undefined {
  const { from, to, by }: { from: readonly StudyState[]; to: StudyState; by: readonly Role[] } = moves[move];
  return from.includes(state) && by.includes(role) ? to : undefined;
}

/** What that role may do to a study in that state, in the order of a life. */
export function movesFrom(state: StudyState, role: Role): StudyMove[] {
  return studyMoves.filter((move) => stateAfter(move, state, role) !== undefined);
}

/** Whether something may be said of it: as long as it is not given up, by those who may read it. */
export function mayComment(state: StudyState, role: Role): boolean {
  return state !== "dropped" && (role === "authority" || role === "facilitator");
}

/** Who may change the figures: the buyer until it is sent and when it came back, the facilitator who reviews it. */
export function mayEditStudy(state: StudyState, role: Role): boolean {
  if (role === "authority") return state === "draft" || state === "returned";
  return role === "facilitator" && (state === "draft" || state === "submitted");
}

/** What a buyer may decide for a lot: a mechanism, or none, with its reason. */
export type LotDecision = Mechanism | "none";

/** Whether the labour share is that of the reference table, or typed with a reason. */
export const labourShareOrigins = {
  reference: { label: "Table de référence" },
  typed: { label: "Saisie, avec sa raison" },
} as const satisfies Record<string, { label: string }>;
export type LabourShareOrigin = keyof typeof labourShareOrigins;
