import type { AppLoadContext } from "@remix-run/node";
import type { Permission } from "#app/domain/permission.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { findStudy } from "#db/queries/studies/study-list.server.ts";
import { listStudyLots } from "#db/queries/studies/study-lots.server.ts";
import { studyScope } from "./study-scope.ts";

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};

/** Who asks, and the studies it may open; 403 for an account without an organisation. */
export async function askStudies({ request, context }: Omit<Asked, "params">, permission: Permission) {
  const viewer = await requirePermission(request, context, permission);
  const scope = studyScope(viewer);
  if (scope === null) throw new Response(null, { status: 403 });
  return { viewer, scope, db: databaseOf(context), today: todayOf(context) };
}

/** Who asks, with one of its studies and the lots of it; 404 for any other. */
export async function askOwnStudy({ request, context, params }: Asked, permission: Permission) {
  const asked = await askStudies({ request, context }, permission);
  const study = await findStudy(asked.db, asked.scope, params.id ?? "");
  if (!study) throw new Response(null, { status: 404 });
  return { ...asked, study, lots: await listStudyLots(asked.db, [study.id]) };
}
