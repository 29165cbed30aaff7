import type { LoaderFunctionArgs } from "@remix-run/node";
import { lotEntry, mostEntries, startOf } from "#app/features/alerts/lot-entry.server.ts";
import { readPublicLots } from "#app/features/public-opportunities/read-public-lots.server.ts";
import { paths } from "#app/paths.ts";
import { atomType, writeAtom } from "#app/platform/feed/atom-feed.ts";
import { feedReply } from "#app/platform/feed/feed-reply.server.ts";
import { databaseOf, envOf, todayOf } from "#app/platform/request-context.server.ts";

/** What the public page shows, as a feed; 404 when this installation shows none. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const today = todayOf(context);
  const lots = await readPublicLots(databaseOf(context), today);
  if (lots === null) throw new Response(null, { status: 404 });
  const { publicOrigin } = envOf(context);
  const url = publicOrigin + paths.publicOpportunities();
  const body = writeAtom({
    id: url,
    title: "Opportunités ouvertes aux structures d’insertion",
    author: "Clause commune",
    selfUrl: publicOrigin + paths.publicFeed(),
    url,
    updated: startOf(today),
    entries: lots
      .slice(0, mostEntries)
      .map((lot) =>
        lotEntry(
          { lotId: lot.lotId, lot, news: lot.news, on: lot.newsOn },
          { url: `${url}#lot-${lot.lotId}` },
        ),
      ),
  });
  return feedReply(request, { type: atomType, body, audience: "public", fileName: "opportunites.atom" });
}
