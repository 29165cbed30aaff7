import { apiImport } from "#app/features/api/api-import.server.ts";
import { apiRoute } from "#app/features/api/api-route.server.ts";

/** POST /api/v1/imports/workbook */
const route = apiRoute("POST", apiImport);

export const loader = route.loader;
export const action = route.action;
