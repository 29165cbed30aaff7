/** How often someone is told of opportunities by e-mail. */
export const alertFrequencies = {
  daily: { label: "Chaque jour ouvré" },
  weekly: { label: "Chaque lundi" },
  never: { label: "Jamais" },
} as const satisfies Record<string, { label: string }>;
export type AlertFrequency = keyof typeof alertFrequencies;

/** What is new of a lot: opened to structures, or at another stage. */
export const opportunityNews = {
  opened: "Nouvelle opportunité",
  published: "Consultation publiée",
  awarded: "Marché attribué",
} as const satisfies Record<string, string>;
export type OpportunityNews = keyof typeof opportunityNews;
