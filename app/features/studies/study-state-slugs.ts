import { studyStateCodes, type StudyState } from "#app/domain/study-state.ts";

/** The word of each state in addresses. */
export const studyStateSlugs = {
  draft: "brouillon",
  submitted: "a-relire",
  returned: "a-revoir",
  approved: "validee",
  converted: "marche",
  dropped: "abandonnee",
} as const satisfies Record<StudyState, string>;

/** The state an address asks for, null for every one. */
export function stateOfSlug(slug: string | null): StudyState | null {
  return studyStateCodes.find((state) => studyStateSlugs[state] === slug || state === slug) ?? null;
}
