import type { AppLoadContext } from "@remix-run/node";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { findLinkUse, type LinkUseId } from "#db/queries/company-links/link-uses.server.ts";
import { findMessageByKey } from "#db/queries/messages.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { linkedCompany } from "./link-declarer.server.ts";
import { openCompanyLink } from "./open-company-link.server.ts";
import { readDeclaration } from "#app/features/declarations/read-declaration.server.ts";
import { receiptKey, receiptNumber } from "#app/features/declarations/receipt.ts";

type ReceiptLine = { id: string; name: string; hours: InsertionHours; state: StatementState };

/**
 * What a declaration left: its number and date, what is declared for its month as it now stands, and what became of the
 * receipt sent by e-mail (null: none was asked). 404 for a declaration of another link.
 */
export async function readReceipt(
  context: AppLoadContext,
  params: { token?: string | undefined; receipt?: string | undefined },
) {
  const link = await openCompanyLink(context, params.token);
  const db = databaseOf(context);
  const use = await findLinkUse(db, link.id, (params.receipt ?? "") as LinkUseId);
  if (!use?.month || use.act !== "declared") throw new Response(null, { status: 404 });
  const { id, month, at } = use;
  const question = { month, today: todayOf(context), settings: await readSettings(db) };
  const declaration = await readDeclaration(db, linkedCompany(link), question);
  const lines = (declaration?.page?.lines ?? []).flatMap(({ id: line, name, stored }): ReceiptLine[] =>
    stored === null || stored.state === "draft"
      ? []
      : [{ id: line, name, hours: stored.hours, state: stored.state }],
  );
  const mail = await findMessageByKey(db, receiptKey(id));
  const total = lines.reduce((sum, { hours }) => sum + hours, 0);
  return {
    link,
    receipt: { number: receiptNumber({ id, month }), month, at, lines, total, mail: mail ?? null },
  };
}
