import { apiEdition } from "#app/features/api/api-editions.server.ts";
import { apiRoute } from "#app/features/api/api-route.server.ts";

/** GET /api/v1/editions/{number} */
const route = apiRoute("GET", apiEdition);

export const loader = route.loader;
export const action = route.action;
