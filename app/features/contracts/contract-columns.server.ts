import { searchText } from "#app/domain/search-text.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import type { ContractValues } from "./contract-draft.ts";

/** The columns a form fills, as an import of the same values would. */
export function contractColumns(values: ContractValues, authorityId: OrganisationId) {
  return {
    reference: values.reference,
    title: values.title,
    authority_id: authorityId,
    facilitator: values.facilitator,
    category: values.category,
    procedure: values.procedure,
    cpv: values.cpv,
    amount: values.amount,
    estimated_value: values.estimatedValue,
    consultation_on: values.consultationOn,
    notified_on: values.notifiedOn,
    starts_on: values.startsOn,
    ends_on: values.endsOn,
    kickoff_on: values.kickoffOn,
    duration_months: values.durationMonths,
    commune_code: values.commune,
    territory_code: values.territory,
    stage: values.stage,
    derogation: values.derogation,
    derogation_reason: values.derogationReason,
    search_text: searchText(values.title, values.reference),
  };
}
