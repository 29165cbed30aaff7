import type { AppLoadContext } from "@remix-run/node";
import { companyLinkUrl } from "#app/features/company-links/company-link-url.server.ts";
import { findOrMakeCompanyLink } from "#app/features/company-links/find-or-make-link.server.ts";
import { databaseOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import type { AccountId, ContractId, OrganisationId } from "#db/schema/columns.ts";

export type LinkAsked = { contractId: ContractId; organisationId: OrganisationId; accountId: AccountId };

/** What takes the place of `{lien}` when a message leaves: the company's declaration link, made when there is none. */
export async function linkLine(context: AppLoadContext, asked: LinkAsked): Promise<string> {
  const link = await findOrMakeCompanyLink(databaseOf(context), {
    ...asked,
    today: todayOf(context),
    at: instant(nowOf(context)),
  });
  return companyLinkUrl(context, link);
}
