import type { Fa02Scope } from "#app/domain/fa02-report.ts";
import type { Db } from "../database.server.ts";

/** The words of a scope; null for what it does not name. */
export type Fa02ScopeNames = { territory: string | null; host: string | null; authority: string | null };

/** Names the territory, host and authority of a scope. */
export async function nameFa02Scope(db: Db, scope: Fa02Scope): Promise<Fa02ScopeNames> {
  const nameOf = async (siret: string | null): Promise<string | null> => {
    if (siret === null) return null;
    const row = await db
      .selectFrom("organisation")
      .select("name")
      .where("siret", "=", siret)
      .executeTakeFirst();
    return row?.name ?? null;
  };
  const territory =
    scope.territory === null
      ? undefined
      : await db
          .selectFrom("territory")
          .select("label")
          .where("code", "=", scope.territory)
          .executeTakeFirst();
  return {
    territory: territory?.label ?? null,
    host: await nameOf(scope.host),
    authority: await nameOf(scope.authority),
  };
}
