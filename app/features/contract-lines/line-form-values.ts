import { organisationChoice } from "#app/features/contracts/contract-form-values.ts";
import { typedEuros, typedHours, typedShare } from "#app/features/forms/typed-values.ts";
import type { SheetContractor } from "#db/queries/contracts/contract-contractors.server.ts";
import type { SheetChange, SheetOrder } from "#db/queries/contracts/contract-record.server.ts";

/** What a form shows of a stored order: every field as a person would type it. */
export function orderFormValues({ lotId, number, nature, orderedOn, amount, workedHours }: SheetOrder) {
  return {
    lot: lotId as string,
    number,
    nature,
    orderedOn: orderedOn as string,
    amount: typedEuros(amount),
    workedHours: typedHours(workedHours),
  };
}

/** The same of a stored contractor. */
export function contractorFormValues({ name, siret, lotId, share, principalId, ...stored }: SheetContractor) {
  return {
    lot: lotId as string,
    company: organisationChoice(name, siret),
    role: stored.role,
    share: typedShare(share),
    principal: principalId ?? "",
    contact: stored.contact ?? "",
    email: stored.email ?? "",
    phone: stored.phone ?? "",
    modality: stored.modality ?? "",
  };
}

/** The same of a stored obligation change. */
export function obligationFormValues({ commitmentId, effectiveOn, reason, hours, note }: SheetChange) {
  return {
    commitment: commitmentId as string,
    effectiveOn: effectiveOn as string,
    reason,
    hours: typedHours(hours),
    note: note ?? "",
  };
}
