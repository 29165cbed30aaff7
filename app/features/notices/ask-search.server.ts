import type { AppLoadContext } from "@remix-run/node";
import { nowOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { formatTime } from "#app/ui/french-dates.ts";
import { findOwnDepartment } from "#db/queries/own-department.server.ts";
import { lastRunOf } from "#db/queries/refresh-runs.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import type { NoticesAsk } from "./own-notice.server.ts";
import { refreshNotices } from "./refresh-notices.server.ts";
import { nextSearchAt } from "./search-pace.ts";
import { countWords, underWayWords } from "./search-words.ts";

/** Someone waits before the page: less patience than at night. Milliseconds. */
const patience = { longestAnswer: 15_000, longestPause: 4_000, tries: 2 };
const longestSearch = 60_000;

/** Searches the BOAMP for the installation's département, no more than once an hour, and says what came of it. */
export async function askSearch(context: AppLoadContext, { db, viewer, today }: NoticesAsk): Promise<string> {
  const department = await findOwnDepartment(db);
  if (department === undefined)
    return "Aucune recherche\u00a0: les territoires de l’installation ne sont pas encore connus. Importez un classeur qui les contient.";
  const next = nextSearchAt(await lastRunOf(db, "boamp"), nowOf(context));
  if (next !== null) return `Aucune recherche\u00a0: la prochaine est possible à ${formatTime(next)}.`;
  const searched = await refreshNotices(db, {
    department,
    today,
    accountId: viewer.accountId as AccountId,
    now: () => instant(nowOf(context)),
    patience,
    signal: AbortSignal.timeout(longestSearch),
  });
  switch (searched.outcome) {
    case "under way":
      return underWayWords(searched.since);
    case "done":
      return `Recherche terminée\u00a0: ${countWords(searched.counts)}.`;
    case "partial":
      return `Recherche incomplète\u00a0: ${countWords(searched.counts)}. Ce qui a été lu est gardé.`;
    case "failed":
      return "Le BOAMP n’a rien donné. Les avis déjà lus restent.";
  }
}
