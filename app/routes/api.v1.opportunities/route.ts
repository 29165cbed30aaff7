import { apiOpportunities } from "#app/features/api/api-opportunities.server.ts";
import { apiRoute } from "#app/features/api/api-route.server.ts";

/** GET /api/v1/opportunities */
const route = apiRoute("GET", apiOpportunities);

export const loader = route.loader;
export const action = route.action;
