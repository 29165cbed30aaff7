import { apiReport } from "#app/features/api/api-report.server.ts";
import { apiRoute } from "#app/features/api/api-route.server.ts";

/** GET /api/v1/reports/fa02 */
const route = apiRoute("GET", apiReport);

export const loader = route.loader;
export const action = route.action;
