import type { LoaderFunctionArgs } from "@remix-run/node";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { pendingMigrations } from "#db/database.server.ts";

/** Ready: the database answers and holds the schema this program was written for; otherwise 503. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const [status, text] = await readiness(() => pendingMigrations(databaseOf(context)));
  return new Response(`${text}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

async function readiness(pending: () => Promise<string[]>): Promise<[number, string]> {
  try {
    return (await pending()).length === 0 ? [200, "ready"] : [503, "migrations pending"];
  } catch {
    return [503, "database unavailable"];
  }
}
