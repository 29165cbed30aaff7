/** What the two forms of the page ask: a value from a day on, or the signature of the one shown. */
export const intents = { add: "add", sign: "sign" } as const;
export type Intent = keyof typeof intents;
