/** What each button of the form asks: to adopt the text, or to see it on an example. */
export const clauseIntents = { save: "save", preview: "preview" } as const;
