import { contractStages } from "#app/domain/contract-stage.ts";
import { contractCategories } from "#app/domain/exchange-codes.ts";
import { seesOpportunities } from "#app/domain/opportunity.ts";
import { problem } from "#app/platform/problem.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { listOpportunities, type Opportunity } from "#db/queries/opportunities.server.ts";
import { apiPageSize, pageMessage, readApiPage, type ApiPage } from "./api-page.ts";
import { json, type ApiCall } from "./api-route.server.ts";

/** Lots still to come, for structures and facilitators. */
export async function apiOpportunities({ context, viewer, query }: ApiCall): Promise<Response> {
  if (!seesOpportunities(viewer.role)) {
    return problem(
      403,
      "Les opportunités se lisent avec le jeton d’une structure inclusive ou d’un facilitateur.",
    );
  }
  const page = readApiPage(query);
  if (page === undefined) return problem(400, pageMessage);
  const found = await listOpportunities(databaseOf(context), todayOf(context), {
    offset: (page - 1) * apiPageSize,
    limit: apiPageSize,
  });
  const answer: ApiPage<ReturnType<typeof opportunityItem>> = {
    items: found.lots.map(opportunityItem),
    page,
    pageSize: apiPageSize,
    total: found.total,
  };
  return json(answer);
}

/** Codes are those of the exchange workbook; amounts in euros. */
function opportunityItem(lot: Opportunity) {
  return {
    contract: lot.reference,
    title: lot.title,
    stage: contractStages[lot.stage].exchange,
    authority: { siret: lot.authoritySiret, name: lot.authorityName },
    commune: lot.commune,
    territory: lot.territory,
    category: lot.category === null ? null : contractCategories[lot.category].exchange,
    consultationOn: lot.consultationOn,
    notifiedOn: lot.notifiedOn,
    startsOn: lot.startsOn,
    endsOn: lot.endsOn,
    lot: lot.lotNumber,
    lotTitle: lot.lotTitle,
    cpv: lot.cpv,
    trade: lot.trade,
    amount: lot.amount === null ? null : lot.amount / 100,
    mechanisms: lot.mechanisms,
  };
}
