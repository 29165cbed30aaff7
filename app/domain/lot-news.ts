import type { OpportunityNews } from "./alert.ts";
import type { Day } from "./calendar.ts";
import type { OpportunityStage } from "./opportunity.ts";

/** A day something happened, and the day it could first be read here: it may have been written later. */
export type KnownDay = { on: Day; knownOn: Day };

/** When a lot was opened to structures, and when its contract reached its present stage; null: nobody said. */
export type LotDays = { opened: KnownDay; reached: KnownDay | null };

/** The last thing that happened to an open lot, and the day it could first be read. */
export type LotNews = { news: OpportunityNews; on: Day };

/**
 * What is new of an open lot: that it was opened, unless its contract reached its present stage later. A stage reached the
 * day it was opened, or before, is no news of its own.
 */
export function lotNews(stage: OpportunityStage, { opened, reached }: LotDays): LotNews {
  if (stage === "planned" || reached === null || reached.on <= opened.on) {
    return { news: "opened", on: opened.knownOn };
  }
  return { news: stage, on: reached.knownOn > opened.knownOn ? reached.knownOn : opened.knownOn };
}
