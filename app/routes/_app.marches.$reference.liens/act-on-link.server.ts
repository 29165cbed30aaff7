import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import type { Viewer } from "#app/domain/viewer.ts";
import { companyLinkUrl } from "#app/features/company-links/company-link-url.server.ts";
import {
  closeCompanyLink,
  findOrMakeCompanyLink,
  renewCompanyLink,
} from "#app/features/company-links/find-or-make-link.server.ts";
import { linkMail } from "#app/features/company-links/link-mail.ts";
import { sendMessage } from "#app/features/messages/send-message.server.ts";
import { databaseOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import type { ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { AccountId, OrganisationId } from "#db/schema/columns.ts";
import { readCompanies, type LinkedCompany } from "./read-links-page.server.ts";

export const linkActSchema = z.object({
  intent: z.enum(["create", "send", "renew", "revoke"]),
  company: z.string().max(64),
  /** The link the page showed. */
  shown: z.string().max(64).default(""),
  /** Made by the page: the same message does not leave twice. */
  id: z.uuid(),
});
export type LinkAct = z.output<typeof linkActSchema>;

export type LinkActOutcome =
  | "created"
  | "renewed"
  | "revoked"
  | "mail sent"
  | "mail kept"
  | "mail failed"
  | "no address"
  | "unknown company";

type Asked = { viewer: Viewer; sheet: ContractSheet & { hostId: OrganisationId }; act: LinkAct };

/** Makes, sends, renews or closes the link of one contractor of the contract. Asked twice, it is done once. */
export async function actOnLink(context: AppLoadContext, asked: Asked): Promise<LinkActOutcome> {
  const { viewer, sheet, act } = asked;
  const db = databaseOf(context);
  const company = (await readCompanies(context, sheet.id)).find(
    ({ organisationId }) => organisationId === act.company,
  );
  if (company === undefined) return "unknown company";
  const of = {
    contractId: sheet.id,
    organisationId: company.organisationId,
    accountId: viewer.accountId as AccountId,
    today: todayOf(context),
    at: instant(nowOf(context)),
  };
  switch (act.intent) {
    case "create":
      await findOrMakeCompanyLink(db, of);
      return "created";
    case "renew":
      await renewCompanyLink(db, of, act.shown);
      return "renewed";
    case "revoke":
      await closeCompanyLink(db, of);
      return "revoked";
    case "send":
      if (company.email === null) return "no address";
      return sendLink(context, asked, { company, link: await findOrMakeCompanyLink(db, of) });
  }
}

type Sent = { company: LinkedCompany; link: Awaited<ReturnType<typeof findOrMakeCompanyLink>> };

async function sendLink(
  context: AppLoadContext,
  { viewer, sheet, act }: Asked,
  { company, link }: Sent,
): Promise<LinkActOutcome> {
  const settings = await readSettings(databaseOf(context));
  const hostName = sheet.hostName ?? "";
  const sent = await sendMessage(context, {
    kind: "link",
    hostId: sheet.hostId,
    contractId: sheet.id,
    organisationId: company.organisationId,
    to: company.email,
    ...linkMail({
      companyName: company.name,
      contractTitle: sheet.title,
      reference: sheet.reference,
      authorityName: sheet.authorityName,
      url: companyLinkUrl(context, link),
      expiresOn: link.expiresOn,
      dueDay: settings.statement_due_day,
      followedBy: sheet.facilitator ?? viewer.name,
      hostName,
    }),
    accountId: viewer.accountId as AccountId,
    onceKey: `link:${link.id}:${act.id}`,
  });
  switch (sent.outcome) {
    case "sent":
    case "already sent":
      return "mail sent";
    case "outbox":
      return "mail kept";
    case "failed":
      return "mail failed";
  }
}
