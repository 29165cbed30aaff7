import type { AppLoadContext } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { envOf, secretsOf } from "#app/platform/request-context.server.ts";
import { companyLinkToken, type SignedLink } from "./company-link-token.server.ts";

/** The whole address of a company’s page, to be shown, copied or put in a message. */
export function companyLinkUrl(context: AppLoadContext, link: SignedLink): string {
  const token = companyLinkToken(link, secretsOf(context).session);
  return envOf(context).publicOrigin + paths.declare(token);
}
