/** What the forms of the programming ask for. */
export const planIntents = { decide: "decide", attach: "attach", renew: "renew" } as const;
