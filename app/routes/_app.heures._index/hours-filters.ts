import { parseMonth, type Month } from "#app/domain/calendar.ts";

export const hoursParams = { month: "mois", state: "etat", company: "entreprise", search: "q" } as const;

/** The states as the URL names them. */
export const stateOfSlug = {
  "a-valider": "submitted",
  renvoyes: "returned",
  manquants: "missing",
  valides: "validated",
} as const;
export type StateSlug = keyof typeof stateOfSlug;

export const stateLabels: Readonly<Record<StateSlug, string>> = {
  "a-valider": "À valider",
  renvoyes: "Renvoyés",
  manquants: "Manquants",
  valides: "Validés",
};

export type HoursFilters = { state: StateSlug | null; company: string | null; search: string };

export function readHoursFilters(params: URLSearchParams): HoursFilters {
  const state = params.get(hoursParams.state) ?? "";
  return {
    state: isStateSlug(state) ? state : null,
    company: params.get(hoursParams.company),
    search: (params.get(hoursParams.search) ?? "").trim(),
  };
}

/** The month asked for, or the one given when the URL names none that exists. */
export function readMonth(params: URLSearchParams, otherwise: Month): Month {
  return parseMonth(params.get(hoursParams.month) ?? "") ?? otherwise;
}

function isStateSlug(text: string): text is StateSlug {
  return Object.hasOwn(stateOfSlug, text);
}
