import { organisationChoice } from "#app/features/contracts/contract-form-values.ts";
import { typedHours } from "#app/features/forms/typed-values.ts";
import type { HireFile } from "#db/queries/hires/hire-file.server.ts";

/** A stored hire as a person would type it. */
export function hireFormValues(hire: HireFile) {
  return {
    reference: hire.reference,
    contractor: (hire.contractorId ?? "") as string,
    employer: organisationChoice(hire.employerName, hire.employerSiret),
    contractType: hire.contractType,
    modality: hire.modality,
    scheme: hire.scheme ?? "",
    jobTitle: hire.jobTitle ?? "",
    weeklyHours: typedHours(hire.weeklyHours),
    startsOn: hire.startsOn as string,
    endsOn: hire.endsOn ?? "",
    rsa: hire.rsa === 1 ? "yes" : "no",
    boeth: hire.boeth === 1 ? "yes" : "no",
  };
}
