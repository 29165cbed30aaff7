import { activitiesOfCpv } from "../activity-of-cpv.ts";
import { activitiesOfTrade } from "../activities-of-trade.ts";
import { activitiesOfWords } from "../activity-words.ts";
import { activities, type Activity } from "../activity.ts";
import { searchText } from "../search-text.ts";
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
  if (isTrade(lot.trade) && lot.trade !== "batiment") {
    const named = own === undefined ? [] : tradesOfWords(activitiesOfWords(own).rest);
    return ofTrades([...new Set([lot.trade, ...named])], lot.cpv);
  }
  return (
    (own === undefined || areGoods(own, lot.cpv) ? undefined : ofWords(own)) ??
    ofCpv(lot.cpv, lot.title) ??
    (lot.trade === "batiment" ? ofTrades(["batiment"]) : undefined) ??
    ofWords(lot.title) ??
    ofDivision(lot.cpv)
  );
}

/** « … : Lot 6 : Plâtrerie, peinture », « … Lot Menuiseries » : what follows the last « lot ». */
function lotPart(title: string): string | undefined {
  const parts = title.split(
    /\b[Ll][Oo][Tt][Ss]?\s*(?:n\s*°\s*)?\d{1,3}[a-z]?\b|\bLots?\s+(?=\p{Lu}\p{Ll}{3})/u,
  );
  return parts.length > 1 ? parts.at(-1) : undefined;
}

/**
 * Activities named by themselves, and those of trades named. « Étude » or « conseil » says a kind of purchase, not what is
 * done: it takes more to find who answers it.
 */
function ofWords(title: string): LotWork | undefined {
  const { activities: named, rest } = activitiesOfWords(title);
  const trades = tradesOfWords(rest).filter((trade) => trade !== "prestations_intellectuelles");
  if (named.length + trades.length === 0) return undefined;
  const wanted = [...new Set([...named, ...trades.flatMap(activitiesOfTrade)])];
  return { trades: named.length > 0 ? [] : trades, activities: wanted, cpv: null };
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

function ofCpv(cpv: string | null, title: string): LotWork | undefined {
  const finer = activitiesOfCpv(cpv);
  if (finer !== undefined) {
    const wanted = { trades: [], activities: finer.activities, cpv: finer.prefix };
    return finer.activities.length > 0 ? wanted : (despite(finer.prefix, title) ?? wanted);
  }
  const found = tradeOfCpv(cpv);
  if (found === undefined) return undefined;
  const { activities: named } = activitiesOfWords(found.prefix > firstServices ? title : "");
  if (named.length > 0) return { trades: [], activities: named, cpv: null };
  return { trades: [found.trade], activities: activitiesOfTrade(found.trade), cpv: found.prefix };
}

/** Words against a CPV that finds nobody: works bought under the CPV of their goods, a service under that of studies. */
function despite(prefix: string, title: string): LotWork | undefined {
  if (prefix < firstWorks) return areGoods(title, prefix) ? undefined : ofWords(title);
  const { activities: named } = activitiesOfWords(title);
  return named.length === 0 ? undefined : { trades: [], activities: named, cpv: null };
}

/** CPV divisions of goods come before that of works. Source: nomenclature CPV 2008. */
const firstWorks = "45";
/** Of services: there, what a title names is narrower than a trade (which waste, which cleaning). */
const firstServices = "50";
const goodsWords = /\b(fournitures?|acquisitions?|achats?|locations?|livraisons?)\b/u;

/** Goods are bought or hired: the trade they are for is not what is done. */
function areGoods(title: string, cpv: string | null): boolean {
  return cpv !== null && cpv < firstWorks && goodsWords.test(searchText(title));
}

function ofDivision(cpv: string | null): LotWork | undefined {
  const trade = generalTradeOf(cpv);
  return trade === undefined || trade === "prestations_intellectuelles"
    ? undefined
    : { trades: [trade], activities: activitiesOfTrade(trade), cpv: (cpv ?? "").slice(0, 2) };
}
