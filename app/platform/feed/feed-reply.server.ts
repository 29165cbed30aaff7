import { createHash } from "node:crypto";

type FeedReply = {
  /** `text/calendar; charset=utf-8`. */
  type: string;
  body: string;
  /** What is compared to know whether the reader has it already: the body, less what changes by itself. */
  marked?: string;
  /** `private`: the address is somebody’s; `public`: anyone’s. */
  audience: "private" | "public";
  fileName: string;
};

/** How long a reader may keep a feed without asking, in seconds. */
const freshness = 300;

/**
 * A feed as an answer; 304 when the reader holds the same already. Known by its content alone (`ETag`): a date corrected in
 * it changes no day of news, which `Last-Modified` would be.
 */
export function feedReply(request: Request, { type, body, marked = body, audience, fileName }: FeedReply) {
  const mark = `"${createHash("sha256").update(marked).digest("base64url").slice(0, 32)}"`;
  const headers = {
    ETag: mark,
    "Cache-Control": `${audience}, max-age=${freshness}`,
    "X-Robots-Tag": audience === "private" ? "noindex, nofollow" : "all",
  };
  if (holds(request.headers.get("If-None-Match"), mark)) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: { ...headers, "Content-Type": type, "Content-Disposition": `inline; filename="${fileName}"` },
  });
}

/** Weak comparison, as for reading. Source: RFC 9110, 13.1.2. */
function holds(given: string | null, mark: string): boolean {
  if (given === null) return false;
  return given.split(",").some((one) => ["*", mark].includes(one.trim().replace(/^W\//, "")));
}
