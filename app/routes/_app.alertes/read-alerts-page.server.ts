import type { AppLoadContext } from "@remix-run/node";
import { initialMinimum } from "#app/features/alerts/alert-form.schema.ts";
import { feedUrls } from "#app/features/alerts/alert-urls.server.ts";
import { previewDigest } from "#app/features/alerts/preview-digest.server.ts";
import { envOf, todayOf } from "#app/platform/request-context.server.ts";
import { listDigests } from "#db/queries/alerts/digests.server.ts";
import type { OwnAlerts } from "./ask-own-alerts.server.ts";
import { digestStateWords } from "./digest-state-words.ts";

/** The last digests shown: more than a fortnight of working days. */
const shownDigests = 15;

/** What the page shows: the choice, what would leave now, the addresses, what left. */
export async function readAlertsPage(context: AppLoadContext, own: OwnAlerts) {
  const { db, accountId, setting, addresses, email } = own;
  const digests = await listDigests(db, accountId, shownDigests);
  return {
    email,
    hasMail: envOf(context).mail !== null,
    hasChosen: setting !== undefined,
    frequency: setting?.frequency ?? "never",
    minimum: setting?.minimum ?? initialMinimum,
    seen: setting === undefined ? "" : String(setting.revision),
    preview: await previewDigest(db, { ...own, ...addresses, today: todayOf(context) }),
    addresses: setting === undefined ? null : feedUrls(addresses, accountId, setting.feedKey),
    digests: digests.map((digest) => ({
      id: String(digest.id),
      subject: digest.subject,
      body: digest.body,
      toAddress: digest.toAddress,
      at: digest.sentAt ?? digest.createdAt,
      ...digestStateWords(digest),
    })),
  };
}

export type AlertsPage = Awaited<ReturnType<typeof readAlertsPage>>;
