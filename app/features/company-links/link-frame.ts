import type { LinkedContract } from "#db/queries/company-links/links.server.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { DeclarationFrame } from "#app/features/declarations/declaration-page.ts";
import { followerOf } from "#app/features/declarations/declarer.ts";
import { paths } from "#app/paths.ts";

/** Never kept by a browser or a proxy, never found by a search engine: the address alone opens the page. */
export const linkHeaders = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" };
export const linkMeta = { name: "robots", content: "noindex, nofollow" };

/** What frames every page of a link: whose it is, whom to ask. */
export type LinkFrame = DeclarationFrame & {
  token: string;
  companyName: string;
  contractTitle: string;
  authorityName: string;
  hostName: string;
  hostEmail: string | null;
  hostPhone: string | null;
  expiresOn: Day;
};

/** « Vous pourrez revenir par le même lien ». */
export const linkAgain = "par le même lien";

/** What every page of a link says of whose it is. */
export function linkFrame(link: LinkedContract, given: string | undefined): LinkFrame {
  const token = given ?? "";
  return {
    token,
    again: linkAgain,
    at: {
      page: paths.declare(token),
      file: paths.declareFile(token),
      missing: paths.declareMissing(token),
    },
    companyName: link.companyName,
    contractTitle: link.title,
    authorityName: link.authorityName,
    followedBy: followerOf(link),
    hostName: link.hostName,
    hostEmail: link.hostEmail,
    hostPhone: link.hostPhone,
    expiresOn: link.expiresOn,
  };
}
