import { openRoute } from "#app/features/api/api-route.server.ts";
import { openApiDocument } from "#app/features/api/open-api.ts";

/** GET /api/v1/openapi.json: no token, nothing in it belongs to anyone. */
const route = openRoute(
  () =>
    new Response(JSON.stringify(openApiDocument, null, 2), {
      headers: { "Content-Type": "application/json; charset=utf-8" },
    }),
);

export const loader = route.loader;
export const action = route.action;
