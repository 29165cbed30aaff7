/** What the form of the journal starts with, asked for by another page: names the filters of the journal do not use. */
export const startParams = {
  type: "noter_type",
  intitule: "noter_intitule",
  prevue: "noter_prevue",
  territoire: "noter_territoire",
} as const;
