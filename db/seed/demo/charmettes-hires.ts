import type { Day, Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { HireContractType, HireModality, PdieScheme } from "#app/domain/hire-codes.ts";
import { day } from "./demo-calendar.ts";
import { told, type ToldPerson } from "./told-persons.ts";

/** A hire of the story: hours as a facilitator reads them, validated unless said. */
export type ToldHire = {
  person: ToldPerson;
  lot: string;
  employer: string;
  contractor?: string;
  contractType: HireContractType;
  modality: HireModality;
  scheme: PdieScheme | null;
  starts: Day;
  ends: Day | null;
  job: string;
  statements: Array<{ month: Month; hours: number; state: StatementState; comment?: string }>;
};

/** The hires of « groupe scolaire des Charmettes »: what each told person worked, month by month. */
export const charmettesHires: readonly ToldHire[] = [
  {
    ...hire(told.noe, "1", "alpes-demolition", "2026-03-02", "2026-06-09"),
    contractType: "cdd_usage",
    job: "opérateur de curage",
    statements: validated(3, [120, 151.17, 140.5, 36.33]),
  },
  {
    ...hire(told.idriss, "2", "rolland", "2026-04-13", null),
    job: "manœuvre",
    statements: [...validated(4, [35.5, 75, 91, 101, 28, 101.5]), october(151.67, "submitted")],
  },
  {
    ...hire(told.marieHelene, "2", "rolland", "2026-09-01", null),
    contractType: "pec",
    scheme: "contrat_aide",
    job: "aide-maçonne",
    statements: validated(9, [73.5]),
  },
  {
    ...hire(told.abdoulaye, "2", "rolland", "2026-10-05", "2026-10-12"),
    job: "manœuvre",
    statements: [october(0, "submitted")],
  },
  {
    ...hire(told.tesfay, "2", "belledonne-interim", "2026-10-01", "2026-11-02"),
    contractor: "rolland",
    contractType: "ctti",
    modality: "secondment",
    job: "coffreur",
    statements: [{ ...october(229, "returned"), comment: "229 h dans un mois : à vérifier avec l’agence." }],
  },
  {
    ...hire(told.kevin, "3", "rachais", "2026-05-04", "2026-07-31"),
    contractType: "apprenticeship",
    job: "apprenti couvreur",
    statements: validated(5, [70, 77, 65]),
  },
  {
    ...hire(told.fatoumata, "5", "peinture-solidarite", "2026-06-01", null),
    contractType: "cddi",
    modality: "reserved",
    scheme: "chantier_cofinance",
    job: "peintre",
    statements: validated(6, [70.25, 86.5, 50, 133]),
  },
  {
    ...hire(told.jeanBaptiste, "5", "peinture-solidarite", "2026-06-01", null),
    contractType: "cddi",
    modality: "reserved",
    job: "peintre",
    statements: [...validated(6, [70, 87, 50, 134]), october(96, "submitted")],
  },
];

/** What the ESAT declares on lot 5, without names: three persons. */
export const charmettesCollective = {
  lot: "5",
  employer: "sorbiers",
  persons: 3,
  rsa: 1,
  boeth: 3,
  statements: [...validated(6, [70, 87, 50, 133]), october(138, "submitted")],
} as const;

function hire(person: ToldPerson, lot: string, employer: string, starts: string, ends: string | null) {
  return {
    person,
    lot,
    employer,
    contractType: "cdd",
    modality: "direct",
    scheme: null,
    starts: day(starts),
    ends: ends === null ? null : day(ends),
  } as const;
}

function validated(firstMonth: number, hours: number[]): ToldHire["statements"] {
  return hours.map((value, index) => ({
    month: of2026(firstMonth + index),
    hours: value,
    state: "validated",
  }));
}

function october(hours: number, state: StatementState): ToldHire["statements"][number] {
  return { month: of2026(10), hours, state };
}

function of2026(month: number): Month {
  return `2026-${String(month).padStart(2, "0")}` as Month;
}
