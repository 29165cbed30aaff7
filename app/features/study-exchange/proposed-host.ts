import type { ReviewHost } from "#db/queries/studies/review-hosts.server.ts";

/**
 * To whom a study is best sent: the host that follows most of the buyer's contracts, else the one that follows most of
 * the territory's, else the one that sits there; null when nothing tells. Our choice.
 */
export function proposedHost(hosts: readonly ReviewHost[]): ReviewHost | null {
  return (
    most(hosts, ({ ofBuyer }) => ofBuyer) ??
    most(hosts, ({ inTerritory }) => inTerritory) ??
    hosts.find(({ isThere }) => isThere) ??
    (hosts.length === 1 ? (hosts[0] ?? null) : null)
  );
}

function most(hosts: readonly ReviewHost[], count: (host: ReviewHost) => number): ReviewHost | undefined {
  const [first] = hosts.filter((host) => count(host) > 0).toSorted((one, other) => count(other) - count(one));
  return first;
}
