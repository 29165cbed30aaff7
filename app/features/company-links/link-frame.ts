import type { LinkedContract } from "#db/queries/company-links/links.server.ts";
import type { LinkFrame } from "./declaration-page.ts";

/** Never kept by a browser or a proxy, never found by a search engine: the address alone opens the page. */
export const linkHeaders = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" };
export const linkMeta = { name: "robots", content: "noindex, nofollow" };

/** What every page of a link says of whose it is. */
export function linkFrame(link: LinkedContract, token: string | undefined): LinkFrame {
  return {
    token: token ?? "",
    companyName: link.companyName,
    contractTitle: link.title,
    authorityName: link.authorityName,
    followedBy: link.facilitator ?? link.hostName,
    hostName: link.hostName,
    hostEmail: link.hostEmail,
    hostPhone: link.hostPhone,
    expiresOn: link.expiresOn,
  };
}
