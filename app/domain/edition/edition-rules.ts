import type { EditionParameters } from "./edition-content.ts";

/** What rules every edition is protected by. Source: trust.md, « Disclosure control ». */
export type EditionRules = Pick<EditionParameters, "threshold" | "sensitiveThreshold" | "dominance">;

export const editionRules: EditionRules = { threshold: 5, sensitiveThreshold: 11, dominance: 85 };

/** Version of the product’s definitions, kept with each edition: changed when a figure is counted otherwise. */
export const definitionsVersion = 1;
