import { verdictOn } from "#app/domain/permission.ts";
import { problem } from "#app/platform/problem.server.ts";
import { json, type ApiCall } from "./api-route.server.ts";

const notForThem =
  "Les éditions se lisent avec le jeton d’un membre de l’instance, du financeur ou d’une direction territoriale.";

/** The published editions: none yet. */
export function apiEditions({ viewer }: ApiCall): Promise<Response> {
  const answer = verdictOn(viewer, "view editions") === "allowed" ? json([]) : problem(403, notForThem);
  return Promise.resolve(answer);
}

/** One published edition: none yet, whatever its number. */
export function apiEdition({ viewer }: ApiCall): Promise<Response> {
  const answer =
    verdictOn(viewer, "view editions") === "allowed"
      ? problem(404, "Aucune édition ne porte ce numéro : la première est à venir.")
      : problem(403, notForThem);
  return Promise.resolve(answer);
}
