import type { AppLoadContext } from "@remix-run/node";
import type { Permission } from "#app/domain/permission.ts";
import { organisationOf } from "#app/platform/organisation-of.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { findNotice } from "#db/queries/notices/notice-list.server.ts";

/** Who reads notices, for which structure or host: an account without organisation has none to decide for. */
export async function askNotices(
  request: Request,
  context: AppLoadContext,
  permission: Permission = "view notices",
) {
  const viewer = await requirePermission(request, context, permission);
  return {
    viewer,
    db: databaseOf(context),
    today: todayOf(context),
    organisationId: organisationOf(viewer),
    /** Structures are told what suits them; facilitators who follows what. */
    isStructure: viewer.role === "siae",
  };
}

export type NoticesAsk = Awaited<ReturnType<typeof askNotices>>;

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};

/** The same with one notice; 404 when there is none of that number. */
export async function askNotice({ request, context, params }: Asked, permission?: Permission) {
  const asked = await askNotices(request, context, permission);
  const notice = await findNotice(asked.db, asked, params.id ?? "");
  if (notice === undefined) throw new Response(null, { status: 404 });
  return { ...asked, notice };
}
