import { apiContracts } from "#app/features/api/api-contracts.server.ts";
import { apiRoute } from "#app/features/api/api-route.server.ts";

/** GET /api/v1/contracts */
const route = apiRoute("GET", apiContracts);

export const loader = route.loader;
export const action = route.action;
