/** What the list of files is narrowed to. */
export type ParticipantFilters = {
  /** As typed. */
  search: string;
  eligibility: "valid" | "ending" | "none" | null;
  employed: boolean | null;
  rsa: boolean;
};

/** Names of the filters in the URL. */
export const participantParams = {
  search: "q",
  eligibility: "eligibilite",
  employed: "emploi",
  rsa: "rsa",
} as const satisfies Record<keyof ParticipantFilters, string>;

export const eligibilityOptions = [
  { value: "en-cours", label: "En cours", code: "valid" },
  { value: "expiree", label: "Expirée ou bientôt", code: "ending" },
  { value: "aucune", label: "Aucune", code: "none" },
] as const;

export const employedOptions = [
  { value: "oui", label: "En emploi", code: true },
  { value: "non", label: "Sans embauche en cours", code: false },
] as const;

export const rsaOptions = [{ value: "oui", label: "Allocataires" }] as const;

/** The filters a URL says; a word that is none of ours filters nothing. */
export function readParticipantFilters(params: URLSearchParams): ParticipantFilters {
  const word = (name: keyof ParticipantFilters): string => params.get(participantParams[name])?.trim() ?? "";
  return {
    search: word("search").slice(0, 200),
    eligibility: eligibilityOptions.find(({ value }) => value === word("eligibility"))?.code ?? null,
    employed: employedOptions.find(({ value }) => value === word("employed"))?.code ?? null,
    rsa: word("rsa") === "oui",
  };
}
