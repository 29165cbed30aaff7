import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { log, maskedPath } from "./log.server.ts";
import { problem } from "./problem.server.ts";
import { storageRefusalOf } from "./storage-refusal.server.ts";

type Handler<Args> = (args: Args) => unknown;
type RouteModules = ServerBuild["routes"];

/**
 * The build with every loader and action answering 503 or 507 when the database is busy, full or away, and the refusal of
 * a body out of bounds.
 */
export function withStorageRefusals(build: ServerBuild): ServerBuild {
  const routes: RouteModules = {};
  for (const [id, route] of Object.entries(build.routes)) {
    const { loader, action } = route.module;
    routes[id] = {
      ...route,
      module: {
        ...route.module,
        ...(loader && { loader: guarded<LoaderFunctionArgs>(loader) }),
        ...(action && { action: guarded<ActionFunctionArgs>(action) }),
      },
    };
  }
  return { ...build, routes };
}

type Asked = { request: Request; context: AppLoadContext };

function guarded<Args extends Asked>(handle: Handler<Args>): (args: Args) => Promise<unknown> {
  return async (args) => {
    if (args.context.refused !== undefined) throw new Response(null, { status: args.context.refused });
    try {
      return await handle(args);
    } catch (error) {
      const refusal = storageRefusalOf(error);
      if (!refusal) throw error;
      const { pathname } = new URL(args.request.url);
      log("error", "storage.refused", { code: refusal.code, path: maskedPath(pathname) });
      throw refusalResponse(pathname, refusal.status);
    }
  };
}

const details = {
  503: "La base de données est occupée par une autre opération. Rien n’a été enregistré\u00a0: réessayez dans une minute.",
  507: "Il n’y a plus de place sur le disque. Rien n’a été enregistré, la lecture reste possible\u00a0: prévenez l’administrateur.",
} as const;

function refusalResponse(pathname: string, status: keyof typeof details): Response {
  const headers = status === 503 ? { "Retry-After": "30" } : undefined;
  if (pathname.startsWith("/api/")) return problem(status, details[status], headers);
  return new Response(null, { status, ...(headers && { headers }) });
}
