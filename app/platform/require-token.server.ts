import type { AppLoadContext } from "@remix-run/node";
import { verdictOn, type Permission, type Target } from "#app/domain/permission.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { findTokenHolder, touchToken } from "#db/queries/api-tokens.server.ts";
import { problem } from "./problem.server.ts";
import { databaseOf, envOf, nowOf } from "./request-context.server.ts";
import { hashOf } from "./secret-text.server.ts";
import { instant, whenFree } from "./session.server.ts";

const minute = 60_000;

/** Who asks through the API: the owner of the Bearer token, with their rights of now. Throws 401 as a problem. */
export async function requireToken(request: Request, context: AppLoadContext): Promise<Viewer> {
  const token = /^Bearer +([\w-]{20,100})$/i.exec(request.headers.get("Authorization") ?? "")?.[1];
  if (token === undefined) {
    throw unauthorized(
      "Donnez un jeton\u00a0: «\u00a0Authorization: Bearer …\u00a0». On le crée dans «\u00a0Mon compte\u00a0».",
    );
  }
  const db = databaseOf(context);
  const now = nowOf(context);
  const found = await findTokenHolder(db, hashOf(token), instant(now));
  if (!found || (found.isDemo === 1 && !envOf(context).demo)) {
    throw unauthorized(
      "Ce jeton n’est pas reconnu, a été révoqué ou a expiré\u00a0: créez-en un autre dans «\u00a0Mon compte\u00a0».",
    );
  }
  const { tokenId, lastUsedAt } = found;
  if (lastUsedAt === null || Date.parse(lastUsedAt) < now.getTime() - minute) {
    await whenFree(db, (free) => touchToken(free, tokenId, instant(now)));
  }
  const { accountId, name, role, organisationId, organisationName, territoryCode } = found;
  return { accountId, name, role, organisationId, organisationName, territoryCode };
}

/** The same, when it may do that (to that); otherwise throws 404 or 403 as a problem. */
export async function requireTokenFor(
  request: Request,
  context: AppLoadContext,
  permission: Permission,
  target?: Target,
): Promise<Viewer> {
  const viewer = await requireToken(request, context);
  switch (verdictOn(viewer, permission, target)) {
    case "allowed":
      return viewer;
    case "forbidden":
      throw problem(403, "Le propriétaire de ce jeton n’a pas le droit de faire cela.");
    case "hidden":
      throw problem(404, "Rien à cette adresse.");
  }
}

function unauthorized(detail: string): Response {
  return problem(401, detail, { "WWW-Authenticate": 'Bearer realm="Clause commune"' });
}
