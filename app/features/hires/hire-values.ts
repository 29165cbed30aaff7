import type { Values } from "#app/features/record-form/compare-values.ts";
import type { HireFile } from "#db/queries/hires/hire-file.server.ts";
import type { HireInput } from "./hire-form.schema.ts";
import type { HireField } from "./hire-words.ts";

/** A stored hire in the values two versions are compared by; companies by their SIRET. */
export function storedHireValues(hire: HireFile, contractorSiret: string | null): Values<HireField> {
  return {
    reference: hire.reference,
    contractor: contractorSiret,
    employer: hire.employerSiret,
    contract_type: hire.contractType,
    modality: hire.modality,
    scheme: hire.scheme,
    job_title: hire.jobTitle,
    weekly_hours: hire.weeklyHours,
    starts_on: hire.startsOn,
    ends_on: hire.endsOn,
    end_reason: hire.endReason,
    rsa: hire.rsa,
    boeth: hire.boeth,
  };
}

type Known = {
  reference: string;
  contractorSiret: string | null;
  employerSiret: string;
  endReason: string | null;
};

/** The same of what was typed. */
export function typedHireValues(input: HireInput, known: Known): Values<HireField> {
  return {
    reference: known.reference,
    contractor: known.contractorSiret,
    employer: known.employerSiret,
    ...hireColumns(input),
    end_reason: known.endReason,
  };
}

/** What is typed of a hire as its row keeps it. */
export function hireColumns(input: HireInput) {
  return {
    contract_type: input.contractType,
    modality: input.modality,
    scheme: input.scheme,
    job_title: input.jobTitle,
    weekly_hours: input.weeklyHours,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    rsa: input.rsa === "yes" ? (1 as const) : (0 as const),
    boeth: input.boeth === "yes" ? (1 as const) : (0 as const),
  };
}
