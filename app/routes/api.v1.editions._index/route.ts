import { apiEditions } from "#app/features/api/api-editions.server.ts";
import { apiRoute } from "#app/features/api/api-route.server.ts";

/** GET /api/v1/editions */
const route = apiRoute("GET", apiEditions);

export const loader = route.loader;
export const action = route.action;
