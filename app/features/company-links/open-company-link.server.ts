import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { companyLinkState } from "#app/domain/company-link-life.ts";
import { countAttempt } from "#app/features/accounts/count-attempt.server.ts";
import { throttleRules } from "#app/features/accounts/throttle.ts";
import { databaseOf, nowOf, secretsOf, todayOf } from "#app/platform/request-context.server.ts";
import { keyedHashOf } from "#app/platform/secret-text.server.ts";
import { instant, whenFree } from "#app/platform/session.server.ts";
import { insertLinkUse, wasOpenedSince, type LinkUseId } from "#db/queries/company-links/link-uses.server.ts";
import {
  findLinkedContract,
  type CompanyLinkId,
  type LinkedContract,
} from "#db/queries/company-links/links.server.ts";
import { isSignatureOf, readCompanyLinkToken } from "./company-link-token.server.ts";

const hour = 3_600_000;

/**
 * What a company’s link opens on. Throws 410 for a link that is forged, unknown, ended or revoked, all alike; 429 for
 * an address that tries many.
 */
export async function openCompanyLink(
  context: AppLoadContext,
  token: string | undefined,
): Promise<LinkedContract> {
  const link = await findSigned(context, token ?? "");
  if (link === undefined) await countForged(context);
  if (link === undefined || companyLinkState(link, todayOf(context)) !== "open") linkEnded();
  return link;
}

async function findSigned(context: AppLoadContext, token: string): Promise<LinkedContract | undefined> {
  const parts = readCompanyLinkToken(token);
  if (parts === undefined) return undefined;
  const link = await findLinkedContract(databaseOf(context), parts.id as CompanyLinkId);
  // An id nobody gave is compared as well: the answer takes as long.
  const signed = link ?? { id: parts.id, expiresOn: todayOf(context) };
  const isRight = isSignatureOf(parts.signature, signed, secretsOf(context).session);
  return isRight ? link : undefined;
}

function countForged(context: AppLoadContext): Promise<void> {
  return countAs(
    context,
    `link:${keyedHashOf(context.clientAddress ?? "unknown", secretsOf(context).session)}`,
  );
}

/**
 * Counts what a link makes leave by e-mail or has read of a file: thirty an hour are free, far more than a company needs.
 * Throws 429 beyond: whoever found a link sends no post by it, nor wears the server out.
 */
export function countLinkAct(context: AppLoadContext, linkId: CompanyLinkId): Promise<void> {
  return countAs(context, `link-act:${linkId}`);
}

async function countAs(context: AppLoadContext, subject: string): Promise<void> {
  const wait = await countAttempt(databaseOf(context), subject, throttleRules.address, nowOf(context));
  if (wait > 0) throw new Response(null, { status: 429 });
}

function linkEnded(): never {
  throw new Response(null, { status: 410 });
}

/** Notes that a link was opened, once an hour at most. While the database is busy it is not noted, and reading goes on. */
export async function noteOpening(context: AppLoadContext, linkId: CompanyLinkId): Promise<void> {
  const now = nowOf(context);
  const since = instant(new Date(now.getTime() - hour));
  if (await wasOpenedSince(databaseOf(context), linkId, since)) return;
  await whenFree(databaseOf(context), async (free) => {
    const id = randomUUID() as string as LinkUseId;
    await insertLinkUse(free, { id, linkId, at: instant(now), act: "opened", month: null, lines: null });
  });
}
