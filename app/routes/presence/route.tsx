import type { LoaderFunctionArgs } from "@remix-run/node";
import { viewerOf } from "#app/platform/session.server.ts";

/** Someone is still at work on a page that is open: keeps their session, or says with 401 that it has ended. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const viewer = await viewerOf(request, context);
  return new Response(null, { status: viewer ? 204 : 401 });
}
