import type { Day } from "#app/domain/calendar.ts";
import type { EducationLevel, Sex } from "#app/domain/hire-codes.ts";
import type { EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import { day } from "./demo-calendar.ts";

/** Invented persons the story names; the others are drawn. */
export type ToldPerson = {
  birthName: string;
  firstName: string;
  sex: Sex;
  bornOn: Day;
  education: EducationLevel;
  criterion: EligibilityCriterion;
  boeth: boolean;
  /** When its proof stops being valid, when the story says it. */
  validUntil: Day | null;
};

export const told = {
  noe: person("Noé", "Perrin-Triboulet", "M", "2003-08-21", "sans_diplome", "young_unqualified"),
  idriss: person("Idriss", "Belkacem", "M", "1984-02-11", "cap_bep", "deld_24"),
  marieHelene: {
    ...person("Marie-Hélène", "Charpin-Rostaing", "F", "1975-11-03", "cap_bep", "disabled_worker"),
    boeth: true,
    validUntil: day("2026-12-12"),
  },
  abdoulaye: person(
    "Abdoulaye-Souleymane",
    "N’Diaye-Guillermin",
    "M",
    "1991-06-30",
    "sans_diplome",
    "deld_12",
  ),
  tesfay: person("Tesfay", "Gebremariam", "M", "1996-01-19", "sans_diplome", "refugee"),
  kevin: person("Kévin", "Morel", "M", "2005-04-08", "sans_diplome", "young_unqualified"),
  fatoumata: {
    ...person("Fatoumata", "Diallo", "F", "1988-09-14", "sans_diplome", "rsa"),
    validUntil: day("2026-11-24"),
  },
  jeanBaptiste: {
    ...person("Jean-Baptiste", "de La Tour-Saint-Lupicin", "M", "1979-12-27", "bac", "rsa"),
    boeth: true,
  },
} as const;

function person(
  firstName: string,
  birthName: string,
  sex: Sex,
  bornOn: string,
  education: EducationLevel,
  criterion: EligibilityCriterion,
): ToldPerson {
  return {
    firstName,
    birthName,
    sex,
    bornOn: day(bornOn),
    education,
    criterion,
    boeth: false,
    validUntil: null,
  };
}
