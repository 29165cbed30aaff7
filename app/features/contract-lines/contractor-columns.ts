import type { OrganisationId } from "#db/schema/columns.ts";
import type { ContractorInput } from "./contractor-form.schema.ts";

/** The columns the form fills, its company and its lot apart: a subcontractor owes no part, and only it works for another. */
export function contractorColumns({
  role,
  share,
  principal,
  contact,
  email,
  phone,
  modality,
}: ContractorInput) {
  const isSub = role === "subcontractor";
  return {
    role,
    share: isSub ? null : share,
    principal_id: isSub ? (principal as OrganisationId | null) : null,
    contact,
    email,
    phone,
    modality,
  };
}
