import { addDays, addMonths, type Day } from "./calendar.ts";
import { ageClassOf, ageOn, type AgeClass } from "./age.ts";
import type { EducationLevel, HireContractType, HireModality, PdieScheme, Sex } from "./hire-codes.ts";
import { kindInForce, type StructureKind } from "./structure-kind.ts";

export const hireLengths = {
  open: "Sans date de fin",
  "6m+": "6 mois et plus",
  "-6m": "Moins de 6 mois",
} as const satisfies Record<string, string>;
export type HireLength = keyof typeof hireLengths;

/** A hire as indicator 3 sees it. `bornOn` is null once the file is purged: `age` was kept on the hire. */
export type StartedHire = {
  hireId: string;
  personKey: string;
  startsOn: Day;
  endsOn: Day | null;
  contractType: HireContractType;
  modality: HireModality;
  scheme: PdieScheme | null;
  bornOn: Day | null;
  age: number | null;
  sex: Sex | null;
  education: EducationLevel | null;
  employer: { kind: StructureKind | null; kindSince: Day | null };
};

/** The eight typologies of a hire: one code in each. Source: indicators.md, 3. */
export type RecruitmentCodes = {
  byContractType: HireContractType;
  byModality: HireModality;
  byEmployerKind: StructureKind | "company";
  byScheme: PdieScheme | "none";
  bySex: Sex | "unknown";
  byAge: AgeClass;
  byLevel: EducationLevel | "unknown";
  byLength: HireLength;
};

export const recruitmentTypologies = [
  "byContractType",
  "byModality",
  "byEmployerKind",
  "byScheme",
  "bySex",
  "byAge",
  "byLevel",
  "byLength",
] as const satisfies ReadonlyArray<keyof RecruitmentCodes>;
export type RecruitmentTypology = (typeof recruitmentTypologies)[number];

export function recruitmentCodes(hire: StartedHire): RecruitmentCodes {
  return {
    byContractType: hire.contractType,
    byModality: hire.modality,
    byEmployerKind: kindInForce(hire.employer, hire.startsOn) ?? "company",
    byScheme: schemeOf(hire),
    bySex: hire.sex ?? "unknown",
    byAge: ageClassOf(ageAtStart(hire)),
    byLevel: hire.education ?? "unknown",
    byLength: hireLength(hire),
  };
}

/** `open` without an end, `6m+` when the end is at or after start + 6 months − 1 day, else `-6m`. */
export function hireLength({ startsOn, endsOn }: Pick<StartedHire, "startsOn" | "endsOn">): HireLength {
  if (endsOn === null) return "open";
  return endsOn >= addDays(addMonths(startsOn, 6), -1) ? "6m+" : "-6m";
}

/** A `pec` or a `cie` is a contrat aidé even when nobody ticked the scheme. */
function schemeOf({ scheme, contractType }: StartedHire): PdieScheme | "none" {
  if (scheme !== null) return scheme;
  return contractType === "pec" || contractType === "cie" ? "contrat_aide" : "none";
}

function ageAtStart({ bornOn, age, startsOn }: StartedHire): number | null {
  return bornOn === null ? age : ageOn(bornOn, startsOn);
}
