import { paths } from "#app/paths.ts";
import { alertToken } from "./alert-token.server.ts";
import type { AlertUrls } from "./alert-urls.ts";

/** What addresses are made of. `secret`: signs them. */
export type AlertAddresses = { publicOrigin: string; secret: string };

/** The addresses a digest holds. */
export function alertUrls({ publicOrigin, secret }: AlertAddresses, accountId: string): AlertUrls {
  return {
    lotOf: (lotId) => publicOrigin + paths.opportunity(lotId),
    list: publicOrigin + paths.opportunities(),
    alerts: publicOrigin + paths.alerts(),
    unsubscribe: unsubscribeUrl({ publicOrigin, secret }, accountId),
  };
}

/** Where one click ends an account’s digests. */
export function unsubscribeUrl({ publicOrigin, secret }: AlertAddresses, accountId: string): string {
  return publicOrigin + paths.unsubscribe(alertToken({ purpose: "unsubscribe", accountId }, secret));
}

/** The addresses of someone’s feed and calendar. Another key ends them. */
export function feedUrls({ publicOrigin, secret }: AlertAddresses, accountId: string, feedKey: string) {
  const token = alertToken({ purpose: "feed", accountId, feedKey }, secret);
  return {
    feed: publicOrigin + paths.privateFeed(token),
    calendar: publicOrigin + paths.privateCalendar(token),
  };
}
