import { isDominated, mostHours, type Dominance } from "./dominance.ts";
import { amountOf, headsOf, partsByHost, type Part, type Quantity } from "./quantity.ts";

/**
 * Each host knows its own part: what is left of a cell once it takes that away must not be of few, nor mostly of one. Of
 * persons, it takes away those it knows; of hours, hires and outcomes, others may be of its own persons too.
 */
export function isSmallForAHost(
  { measure, value, parts }: Omit<Quantity, "keys">,
  dominance: Dominance,
): boolean {
  const byHost = partsByHost(parts);
  if (byHost.size === 0) return false;
  const headsElsewhere = countElsewhere(parts);
  const most = measure === "hoursAchieved" ? mostHours(parts) : 0;
  for (const [host, own] of byHost) {
    const left = value - amountOf(measure, own);
    if (left <= 0) continue;
    const others = measure === "persons" ? left : headsElsewhere(own);
    if (others < dominance.threshold) return true;
    // Nobody has more of what is left than of the whole.
    if (most * 100 <= left * dominance.share) continue;
    const elsewhere = parts.filter((part) => part.host !== host);
    if (isDominated(elsewhere, left, dominance)) return true;
  }
  return false;
}

/** Persons behind the parts that are not a host’s. */
function countElsewhere(parts: readonly Part[]): (own: readonly Part[]) => number {
  const all = headsOf(parts);
  const hostsOf = new Map<string, Set<string | null>>();
  for (const { who, host, heads } of parts) {
    if (heads !== null) continue;
    const known = hostsOf.get(who);
    if (known === undefined) hostsOf.set(who, new Set([host]));
    else known.add(host);
  }
  return (own) => {
    const elsewhereToo = new Set(
      own.flatMap(({ who, heads }) => (heads === null && (hostsOf.get(who)?.size ?? 0) > 1 ? [who] : [])),
    );
    return all - headsOf(own) + elsewhereToo.size;
  };
}
