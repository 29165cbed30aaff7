import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import type { Viewer } from "#app/domain/viewer.ts";
import { log } from "#app/platform/log.server.ts";
import { problem } from "#app/platform/problem.server.ts";
import { nowOf } from "#app/platform/request-context.server.ts";
import { requireToken } from "#app/platform/require-token.server.ts";
import { storageRefusalOf } from "#app/platform/storage-refusal.server.ts";
import { takeTurn } from "./api-turns.ts";

export type ApiCall = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
  viewer: Viewer;
  query: URLSearchParams;
};

type Handler = (call: ApiCall) => Promise<Response>;
type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Route = { loader: (args: Args) => Promise<Response>; action: (args: Args) => Promise<Response> };

/** An address of the API that answers one method to the owner of a token; any other method is a 405 problem. */
export function apiRoute(method: "GET" | "POST", handler: Handler): Route {
  const answer = async ({ request, context, params }: Args): Promise<Response> => {
    try {
      if (request.method !== method) return wrongMethod(method);
      const viewer = await requireToken(request, context);
      const waiting = takeTurn(viewer.accountId, nowOf(context).getTime());
      if (waiting > 0) return tooMany(waiting);
      const query = new URL(request.url).searchParams;
      return await handler({ request, context, params, viewer, query });
    } catch (error) {
      if (error instanceof Response) return error;
      if (storageRefusalOf(error)) throw error;
      log("error", "api.failed", { error: error instanceof Error ? error.name : typeof error });
      return problem(500, "La demande n’a pas abouti. Vos données sont intactes : réessayez.");
    }
  };
  return { loader: answer, action: answer };
}

/** An address that needs no token: the description of the API. */
export function openRoute(answer: () => Response): Route {
  const route = ({ request }: Args): Promise<Response> =>
    Promise.resolve(request.method === "GET" ? answer() : wrongMethod("GET"));
  return { loader: route, action: route };
}

/** JSON that nothing keeps on its way. */
export function json(body: unknown): Response {
  return new Response(JSON.stringify(body), {
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" },
  });
}

function wrongMethod(method: string): Response {
  return problem(405, `Cette adresse ne répond qu’à ${method}.`, { Allow: method });
}

function tooMany(seconds: number): Response {
  return problem(429, `Trop de demandes en une minute : attendez ${seconds} s.`, {
    "Retry-After": String(seconds),
  });
}
