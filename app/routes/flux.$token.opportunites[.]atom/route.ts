import type { LoaderFunctionArgs } from "@remix-run/node";
import { openAlertToken } from "#app/features/alerts/open-alert-token.server.ts";
import { privateFeed } from "#app/features/alerts/private-feed.server.ts";
import { readFollowedLots } from "#app/features/alerts/read-followed-lots.server.ts";
import { paths } from "#app/paths.ts";
import { atomType } from "#app/platform/feed/atom-feed.ts";
import { feedReply } from "#app/platform/feed/feed-reply.server.ts";
import { databaseOf, envOf, todayOf } from "#app/platform/request-context.server.ts";

/** The opportunities of whoever holds the address, without a session. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { token = "" } = params;
  const account = await openAlertToken(context, token, "feed");
  const today = todayOf(context);
  const { publicOrigin } = envOf(context);
  const selfUrl = publicOrigin + paths.privateFeed(token);
  const lots = await readFollowedLots(databaseOf(context), account, today);
  const body = privateFeed(lots, { account, publicOrigin, selfUrl, today });
  return feedReply(request, { type: atomType, body, audience: "private", fileName: "opportunites.atom" });
}
