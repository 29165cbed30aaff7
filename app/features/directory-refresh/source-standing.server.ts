import { outsideSources } from "#app/domain/outside-source.ts";
import type { Db } from "#db/database.server.ts";
import { lastRunOf, lastWholeRunOf } from "#db/queries/refresh-runs.server.ts";
import { runNumbers, standingWords } from "./refresh-words.ts";
import { noToken } from "./refresh-structures.server.ts";
import { pageSources, type PageSource } from "./start-refresh.server.ts";

/** A service as the page shows it: what it gives, when it last did, and whether it may be asked now. */
export type SourceStanding = {
  source: PageSource;
  label: string;
  gives: string;
  standing: string;
  numbers: string | null;
  /** What stopped the last time or was left aside. */
  remark: string | null;
  isRunning: boolean;
  /** Why it cannot be asked; null when it can. */
  closed: string | null;
};

const gives: Record<PageSource, string> = {
  emplois: "Structures conventionnées\u00a0: nom, type, commune, enseigne, site.",
  market: "Structures qui vendent\u00a0: métiers, services, position.",
  communes: "Centre de chaque commune, pour compter les kilomètres.",
};

/** Where each service stands. `token`: whether the installation has one for Le marché. */
export async function sourceStandings(db: Db, { token }: { token: boolean }): Promise<SourceStanding[]> {
  return Promise.all(
    pageSources.map(async (source) => {
      const last = (await lastRunOf(db, source)) ?? null;
      const whole = (await lastWholeRunOf(db, source)) ?? null;
      return {
        source,
        label: outsideSources[source].label,
        gives: gives[source],
        standing: standingWords(last, whole),
        numbers: last === null ? null : runNumbers(last),
        remark: last?.failure ?? null,
        isRunning: last?.state === "running",
        closed: source === "market" && !token ? noToken : null,
      };
    }),
  );
}
