/** The three documents of a consultation a clause is written in. `DCE` calls them by these initials. */
export const clauseDocuments = {
  rc: { label: "Règlement de la consultation (RC)", short: "RC" },
  ccap: { label: "Cahier des clauses administratives particulières (CCAP)", short: "CCAP" },
  ae: { label: "Acte d’engagement (AE)", short: "AE" },
} as const satisfies Record<string, { label: string; short: string }>;

export type ClauseDocument = keyof typeof clauseDocuments;

export const clauseDocumentCodes = Object.keys(clauseDocuments) as ClauseDocument[];
