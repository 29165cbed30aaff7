import type { AppLoadContext } from "@remix-run/node";
import { companyLinkUrl } from "#app/features/company-links/company-link-url.server.ts";
import { findOrMakeCompanyLink } from "#app/features/company-links/find-or-make-link.server.ts";
import { databaseOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { listContractors } from "#db/queries/contracts/contract-contractors.server.ts";
import type { AccountId, ContractId, OrganisationId } from "#db/schema/columns.ts";

export type LinkAsked = { contractId: ContractId; organisationId: OrganisationId; accountId: AccountId };

/** What a message says to an employer who is no contractor of the contract: no link would open. */
export const withoutLink = "répondez à ce message avec vos relevés.";

/** What takes the place of `{lien}` when a message leaves: the company's declaration link, made when there is none. */
export async function linkLine(context: AppLoadContext, asked: LinkAsked): Promise<string> {
  const db = databaseOf(context);
  const contractors = await listContractors(db, asked.contractId);
  if (!contractors.some(({ organisationId }) => organisationId === asked.organisationId)) return withoutLink;
  const link = await findOrMakeCompanyLink(db, {
    ...asked,
    today: todayOf(context),
    at: instant(nowOf(context)),
  });
  return companyLinkUrl(context, link);
}
