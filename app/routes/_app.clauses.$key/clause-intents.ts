/** What the second button of the form says. */
export const clauseIntents = { save: "save", preview: "preview" } as const;
