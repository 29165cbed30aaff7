import { problem } from "#app/platform/problem.server.ts";

/** Every other address of the API. */
export function loader(): Response {
  return problem(404, "Rien à cette adresse : voyez /api/v1/openapi.json.");
}

export const action = loader;
