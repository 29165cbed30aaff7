import type { AppLoadContext } from "@remix-run/node";
import type { Role } from "#app/domain/role.ts";
import { createToken } from "#app/features/accounts/api-token.server.ts";
import { loader as contracts } from "#app/routes/api.v1.contracts/route.ts";
import { loader as edition } from "#app/routes/api.v1.editions.$number/route.ts";
import { loader as editions } from "#app/routes/api.v1.editions._index/route.ts";
import { loader as importWorkbook } from "#app/routes/api.v1.imports.workbook/route.ts";
import { loader as description } from "#app/routes/api.v1.openapi[.]json/route.ts";
import { loader as opportunities } from "#app/routes/api.v1.opportunities/route.ts";
import { loader as report } from "#app/routes/api.v1.reports.fa02/route.ts";
import type { Db } from "#db/database.server.ts";
import { signedIn, testOrigin } from "#tests/support/signed-in.ts";

/** Every address of the description, with the route that answers it. */
export const routes = {
  "/reports/fa02": report,
  "/contracts": contracts,
  "/opportunities": opportunities,
  "/imports/workbook": importWorkbook,
  "/editions": editions,
  "/editions/{number}": edition,
  "/openapi.json": description,
} as const;

export type ApiPath = keyof typeof routes;

type Ask = {
  token?: string;
  method?: string;
  search?: string;
  headers?: Record<string, string>;
  body?: FormData;
};

/** Asks an address as a program does. */
export function askApi(context: AppLoadContext, path: ApiPath, ask: Ask = {}): Promise<Response> {
  const { token, method = "GET", search = "", headers = {}, body } = ask;
  const request = new Request(`${testOrigin}/api/v1${path.replace("{number}", "1")}${search}`, {
    method,
    headers: { ...headers, ...(token !== undefined && { Authorization: `Bearer ${token}` }) },
    ...(body && { body }),
  });
  return routes[path]({ request, context, params: { number: "1" } });
}

/** An account of that role with a token, on a test's database. */
export async function tokenOf(
  db: Db,
  account: { role: Role; organisationId?: string },
  overrides: Partial<AppLoadContext> = {},
): Promise<{ token: string; context: AppLoadContext }> {
  const { accountId, context } = await signedIn(db, account, overrides);
  const viewer = {
    accountId,
    name: "Camille Roussillon",
    role: account.role,
    organisationId: account.organisationId ?? null,
    organisationName: null,
    territoryCode: null,
  };
  const token = await createToken(db, { viewer, label: "essai", days: 30, now: new Date() });
  return { token, context };
}
