/** One outcome a name: `Outcome<"added" | "not found">` is `{ outcome: "added" } | { outcome: "not found" }`. */
export type Outcome<Name extends string> = Name extends string ? { outcome: Name } : never;
