import { redirect, type AppLoadContext } from "@remix-run/node";
import { verdictOn, type Permission, type Target } from "#app/domain/permission.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { paths } from "#app/paths.ts";
import { safeRedirect } from "./safe-redirect.server.ts";
import { viewerOf } from "./session.server.ts";

/**
 * Who asks. Nobody: a page sends to sign-in and comes back afterwards; a form answers 401, so that the page says that
 * nothing was saved and the browser can send it again once signed in elsewhere.
 */
export async function requireViewer(request: Request, context: AppLoadContext): Promise<Viewer> {
  const viewer = await viewerOf(request, context);
  if (viewer) return viewer;
  if (request.method !== "GET" && request.method !== "HEAD") throw new Response(null, { status: 401 });
  const toSignIn: Response = redirect(signInPath(request));
  throw toSignIn;
}

/**
 * Who asks, when it may do that (to that); otherwise throws 404 for what it may not know of, 403 for what it may not do.
 * With a target found in the database, call it again once the row is read: `requirePermission(…, { relation })`.
 */
export async function requirePermission(
  request: Request,
  context: AppLoadContext,
  permission: Permission,
  target?: Target,
): Promise<Viewer> {
  const viewer = await requireViewer(request, context);
  refuseUnless(viewer, permission, target);
  return viewer;
}

/** The same question once the viewer is known. */
export function refuseUnless(viewer: Viewer, permission: Permission, target?: Target): void {
  switch (verdictOn(viewer, permission, target)) {
    case "allowed":
      return;
    case "forbidden":
      throw new Response(null, { status: 403 });
    case "hidden":
      throw new Response(null, { status: 404 });
  }
}

/** Single fetch asks for `/marches.data`: one comes back to `/marches`. */
function signInPath(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  const page = pathname.replace(/\/_root\.data$/, "/").replace(/\.data$/, "");
  searchParams.delete("_routes");
  const query = searchParams.size > 0 ? `?${searchParams.toString()}` : "";
  const target = safeRedirect(page + query, paths.home());
  return target === paths.home()
    ? paths.signIn()
    : `${paths.signIn()}?${new URLSearchParams({ retour: target }).toString()}`;
}
