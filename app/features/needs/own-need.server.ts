import type { AppLoadContext } from "@remix-run/node";
import type { Permission } from "#app/domain/permission.ts";
import { askOwnHost } from "#app/features/participants/own-host.server.ts";
import { findNeed, type HireNeed } from "#db/queries/needs/need-list.server.ts";

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};

/** Who asks, with one of the needs of their host's contracts; 404 for any other. */
export async function askOwnNeed({ request, context, params }: Asked, permission: Permission) {
  const asked = await askOwnHost(request, context, permission);
  const need: HireNeed | undefined = await findNeed(asked.db, asked.hostId, params.id ?? "");
  if (!need) throw new Response(null, { status: 404 });
  return { ...asked, need };
}
