import { problem, problemBody } from "#app/platform/problem.server.ts";
import type { Db } from "#db/database.server.ts";
import { countRemarks, findImport, listRemarks } from "#db/queries/imports.server.ts";
import type { AccountId, ImportId, OrganisationId } from "#db/schema/columns.ts";
import { json } from "./api-route.server.ts";

const mostRemarks = 1000;

/**
 * What an import says of itself once ended: 200 with counts and warnings when it was done or tried, 422 with every error
 * when it was refused.
 */
export async function importAnswer(
  db: Db,
  of: { hostId: OrganisationId; accountId: AccountId },
  id: ImportId,
): Promise<Response> {
  const found = await findImport(db, of, id);
  const remarks = (await listRemarks(db, id, { page: 1, pageSize: mostRemarks })).map(
    ({ severity, sheet, row, column, value, message }) => ({ severity, sheet, row, column, value, message }),
  );
  const counts = await countRemarks(db, id);
  if (found?.state === "done" || found?.state === "previewed") {
    const outcome = found.state === "done" ? "imported" : "previewed";
    const bySheet = JSON.parse(found.counts ?? "{}") as unknown;
    return json({ id, outcome, counts: bySheet, ...counts, remarks });
  }
  if (found?.state === "refused") {
    const detail =
      "Le classeur est refusé et rien n’a été enregistré : corrigez ce que disent les remarques.";
    return new Response(JSON.stringify({ ...problemBody(422, detail), id, ...counts, remarks }), {
      status: 422,
      headers: { "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
  return problem(
    500,
    "L’import n’a pas abouti et rien n’a été enregistré : réessayez, ou passez par l’écran.",
  );
}
