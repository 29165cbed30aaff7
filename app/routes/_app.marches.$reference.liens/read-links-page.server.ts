import type { AppLoadContext } from "@remix-run/node";
import { companyLinkState, type CompanyLinkState } from "#app/domain/company-link-life.ts";
import { contractorRoles } from "#app/domain/exchange-codes.ts";
import { companyLinkUrl } from "#app/features/company-links/company-link-url.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { formatList } from "#app/ui/french.ts";
import { countLinkUses, listLinkUses } from "#db/queries/company-links/link-uses.server.ts";
import { listCompanyLinks } from "#db/queries/company-links/links.server.ts";
import { listContractors } from "#db/queries/contracts/contract-contractors.server.ts";
import type { ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { findOrganisationEmails } from "#db/queries/company-links/company-emails.server.ts";
import { listContractMessages } from "#db/queries/messages.server.ts";
import type { ContractId, OrganisationId } from "#db/schema/columns.ts";

/** A contractor of the contract, its address and its link. */
export type LinkedCompany = {
  organisationId: OrganisationId;
  /** The line by which its address is corrected. */
  lineId: string;
  name: string;
  roles: string;
  email: string | null;
  lastUseAt: string | null;
  link: { id: string; state: CompanyLinkState; url: string | null; expiresOn: string } | null;
};

type Shown = { page: number; pageSize: number };
const shownMessages = 25;

/** Each contractor once, whatever its lots, with the last of its links. Only one that opens shows its address. */
export async function readCompanies(
  context: AppLoadContext,
  contractId: ContractId,
): Promise<LinkedCompany[]> {
  const db = databaseOf(context);
  const today = todayOf(context);
  const contractors = await listContractors(db, contractId);
  const ids = [...new Set(contractors.map(({ organisationId }) => organisationId))];
  const links = await listCompanyLinks(db, contractId);
  const uses = await countLinkUses(db, contractId);
  const emails = await findOrganisationEmails(db, ids);
  return ids.flatMap((organisationId) => {
    const lines = contractors.filter((contractor) => contractor.organisationId === organisationId);
    const [first] = lines;
    if (first === undefined) return [];
    const link = links.find((each) => each.organisationId === organisationId);
    const state = link && companyLinkState(link, today);
    const roles = [...new Set(lines.map(({ role }) => contractorRoles[role].label))];
    return {
      organisationId,
      lineId: first.id,
      name: first.name,
      roles: formatList(roles),
      email: lines.find(({ email }) => email !== null)?.email ?? emails.get(organisationId) ?? null,
      lastUseAt: uses.find((row) => row.organisationId === organisationId)?.lastAt ?? null,
      link:
        link === undefined || state === undefined
          ? null
          : {
              id: link.id,
              state,
              url: state === "open" ? companyLinkUrl(context, link) : null,
              expiresOn: link.expiresOn,
            },
    };
  });
}

/** The page of the links of a contract: who has one, what was done by them, what was sent and said. */
export async function readLinksPage(context: AppLoadContext, sheet: ContractSheet, shown: Shown) {
  const db = databaseOf(context);
  const companies = await readCompanies(context, sheet.id);
  const counts = await countLinkUses(db, sheet.id);
  const uses = counts.reduce((sum, row) => sum + Number(row.uses), 0);
  const messages = await listContractMessages(db, sheet.id, {
    kinds: ["link", "receipt", "missing_person"],
    limit: shownMessages,
  });
  return {
    reference: sheet.reference,
    title: sheet.title,
    isOpen: sheet.stage !== "closed" && sheet.stage !== "cancelled",
    companies,
    uses,
    ...shown,
    log: await listLinkUses(db, sheet.id, {
      limit: shown.pageSize,
      offset: (shown.page - 1) * shown.pageSize,
    }),
    messages: messages.map(({ body, ...message }) => ({
      ...message,
      // What a company wrote is read here; the other texts are the product’s own.
      text: message.kind === "missing_person" ? body : null,
    })),
  };
}
