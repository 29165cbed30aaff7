/** What the buttons of the page ask, beside saving the choice. */
export const intents = { preview: "preview", addresses: "addresses" } as const;
