import type { AppLoadContext } from "@remix-run/node";
import type { Permission } from "#app/domain/permission.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { refuseUnless, requirePermission } from "#app/platform/require-viewer.server.ts";
import { findGrantHost } from "#db/queries/grants/agreements.server.ts";

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};

/**
 * Who asks for which host’s year: the funder any, a facilitator its own; 404 for another host, an unknown one and a year that is
 * none.
 */
export async function askGrant(
  { request, context, params }: Asked,
  permission: Extract<Permission, "view grants" | "edit grants">,
) {
  const viewer = await requirePermission(request, context, permission);
  const year = readYear(params.year ?? "");
  const db = databaseOf(context);
  const host = year === undefined ? undefined : await findGrantHost(db, params.siret ?? "");
  if (host === undefined || year === undefined) throw new Response(null, { status: 404 });
  refuseUnless(viewer, permission, { relation: viewer.organisationId === host.id ? "own" : "other" });
  return { viewer, db, host, year, today: todayOf(context) };
}

/** A year from 1900 to 2199, as addresses write it. */
export function readYear(text: string): number | undefined {
  return /^(19|20|21)\d\d$/.test(text) ? Number(text) : undefined;
}
