import { redirect, type AppLoadContext } from "@remix-run/node";
import type { DeclaringCompany, Declarer } from "#app/features/declarations/declarer.ts";
import { paths } from "#app/paths.ts";
import { insertLinkUse, type LinkUseId } from "#db/queries/company-links/link-uses.server.ts";
import type { LinkedContract } from "#db/queries/company-links/links.server.ts";
import { linkAgain } from "./link-frame.ts";
import { countLinkAct, openCompanyLink } from "./open-company-link.server.ts";

/** What a company declares by its link: the hours it owes as contractor. */
export function linkedCompany(link: LinkedContract): DeclaringCompany {
  const { contractId, organisationId, companyEmail, stage } = link;
  return { contractId, organisationId, companyEmail, stage, owns: "owed" };
}

/** A company that declares by its link. Throws as `openCompanyLink` does. */
export async function linkDeclarer(context: AppLoadContext, given: string | undefined): Promise<Declarer> {
  const link = await openCompanyLink(context, given);
  const token = given ?? "";
  const { companyName, title, facilitator, hostId, hostName, hostEmail } = link;
  return {
    ...linkedCompany(link),
    ...{ companyName, title, facilitator, hostId, hostName, hostEmail },
    actor: { companyLinkId: link.id },
    accountId: null,
    again: linkAgain,
    key: link.id,
    countAct: () => countLinkAct(context, link.id),
    note: (db, { id, at, act, month, lines }) =>
      insertLinkUse(db, { id: id as LinkUseId, linkId: link.id, at, act, month, lines }),
    afterSending: ({ id }) => redirect(paths.declareReceipt(token, id)),
    afterSignalling: () => redirect(`${paths.declareMissing(token)}?transmis=1`),
  };
}
