/** What the second button of a text says. */
export const textIntents = { save: "save", reset: "reset" } as const;
