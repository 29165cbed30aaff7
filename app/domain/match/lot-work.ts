import { activitiesOfCpv } from "../activity-of-cpv.ts";
import { activitiesOfTrade } from "../activity-of-lot.ts";
import { activitiesOfWords } from "../activity-words.ts";
import { activities, type Activity } from "../activity.ts";
import { generalTradeOf, tradeOfCpv } from "../trade-guess.ts";
import { tradesOfWords } from "../trade-words.ts";
import { isTrade, type Trade } from "../trade.ts";
import type { LotWork, MatchLot } from "./match.ts";

/**
 * What a lot is made of, from the most precise that says it: the trade somebody chose, with those its own words name; its
 * own words; its CPV; the words of its contract; a CPV of any work. Undefined: nothing says it.
 *
 * Words of the lot come before its CPV, which in real data is often that of the whole contract; a trade of the whole building
 * gives way to them too. Our choice, mended on real contracts.
 */
export function workOfLot(lot: Pick<MatchLot, "title" | "lotTitle" | "trade" | "cpv">): LotWork | undefined {
  const own = lot.lotTitle?.trim() ? lot.lotTitle : lotPart(lot.title);
  const said = isTrade(lot.trade) && lot.trade !== "batiment" ? [lot.trade] : [];
  const named = own === undefined ? [] : tradesOfWords(own);
  if (said.length > 0) return ofTrades([...new Set([...said, ...named])], lot.cpv);
  return (
    (own === undefined ? undefined : ofActivities(activitiesOfWords(own))) ??
    ofTrades(named) ??
    ofCpv(lot.cpv, lot.title) ??
    (lot.trade === "batiment" ? ofTrades(["batiment"]) : undefined) ??
    ofActivities(activitiesOfWords(lot.title)) ??
    ofTrades(tradesOfWords(lot.title)) ??
    ofGeneralCpv(lot.cpv)
  );
}

/** « … : Lot 6 : Plâtrerie, peinture » : what follows the last « lot 6 ». */
function lotPart(title: string): string | undefined {
  const parts = title.split(/\blots?\s*(?:n\s*°\s*)?\d{1,3}[a-z]?\b/iu);
  return parts.length > 1 ? parts.at(-1) : undefined;
}

/**
 * Activities of the trades named. A CPV of the same family as a trade tells which of its activities (street cleaning, of
 * cleaning); a CPV nobody answers leaves studies to architects; any other is that of something else in the contract.
 */
function ofTrades(trades: readonly Trade[], cpv: string | null = null): LotWork | undefined {
  if (trades.length === 0) return undefined;
  const finer = activitiesOfCpv(cpv)?.activities;
  const wanted = trades.flatMap((trade) => refined(trade, finer));
  return { trades, activities: [...new Set(wanted)], cpv: null };
}

function refined(trade: Trade, finer: readonly Activity[] | undefined): readonly Activity[] {
  const all = activitiesOfTrade(trade);
  if (finer === undefined) return all;
  if (finer.length === 0) return trade === "prestations_intellectuelles" ? [] : all;
  const groups = new Set(all.map((activity) => activities[activity].group));
  return finer.some((activity) => groups.has(activities[activity].group)) ? finer : all;
}

function ofActivities(wanted: readonly Activity[]): LotWork | undefined {
  return wanted.length === 0 ? undefined : { trades: [], activities: wanted, cpv: null };
}

function ofCpv(cpv: string | null, title: string): LotWork | undefined {
  const finer = activitiesOfCpv(cpv);
  if (finer !== undefined) {
    const named = finer.activities.length === 0 ? activitiesOfWords(title) : [];
    return ofActivities(named) ?? { trades: [], activities: finer.activities, cpv: finer.prefix };
  }
  const found = tradeOfCpv(cpv);
  if (found === undefined) return undefined;
  return { trades: [found.trade], activities: activitiesOfTrade(found.trade), cpv: found.prefix };
}

function ofGeneralCpv(cpv: string | null): LotWork | undefined {
  const trade = generalTradeOf(cpv);
  return trade === undefined
    ? undefined
    : { trades: [trade], activities: activitiesOfTrade(trade), cpv: (cpv ?? "").slice(0, 2) };
}
