/** The hidden fields of a line's form, and what its second button says. */
export const lineFields = { id: "id", seen: "seen", intent: "intent", remove: "remove" } as const;
