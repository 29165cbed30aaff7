/** What a call made to know what became of a person gave. */
export const callResults = {
  reached: { label: "Personne jointe", exchange: "jointe" },
  no_answer: { label: "Sans réponse", exchange: "sans_reponse" },
  call_back: { label: "À rappeler", exchange: "a_rappeler" },
  wrong_number: { label: "Numéro qui n’est plus le bon", exchange: "faux_numero" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type CallResult = keyof typeof callResults;
