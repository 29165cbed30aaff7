import type { AppLoadContext } from "@remix-run/node";
import { isClauseKey } from "#app/domain/clause-kit/clause-key.ts";
import type { Permission } from "#app/domain/permission.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};

/** Who asks, and which article; 404 for one that does not exist. */
export async function askClause({ request, context, params }: Asked, permission: Permission) {
  const viewer = await requirePermission(request, context, permission);
  const key = params.key ?? "";
  if (!isClauseKey(key)) throw new Response(null, { status: 404 });
  return { viewer, key, db: databaseOf(context) };
}
