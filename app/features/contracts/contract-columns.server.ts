import { searchText } from "#app/domain/search-text.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import type { ContractValues } from "./contract-draft.ts";

/** The columns a form fills. Buyer and facilitator are part of what a search compares. */
export function contractColumns(values: ContractValues, authority: { id: OrganisationId; name: string }) {
  return {
    reference: values.reference,
    title: values.title,
    authority_id: authority.id,
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
    duration_months: values.durationMonths,
    commune_code: values.commune,
    territory_code: values.territory,
    stage: values.stage,
    derogation: values.derogation,
    derogation_reason: values.derogationReason,
    search_text: searchText(values.title, values.reference, authority.name, values.facilitator),
  };
}
