import type { z } from "zod";
import { outsideFailure, type OutsideFailure } from "./outside-failure.ts";
import type { OutsideRead } from "./outside-fetch.server.ts";

export type PagesPlan<Page> = {
  /** The service's name, in sentences. */
  name: string;
  first: URL;
  /** What a page is; another answer ends the reading. */
  shape: z.ZodType<Page>;
  /** The address of the page after, as that page says it. */
  nextOf: (page: Page) => string | null | undefined;
  mostPages: number;
};

/**
 * Reads page after page by the address each gives of the next one, on the first one's host only. Ends after the last
 * page, or by the failure that stopped it: what came before remains good. Never throws.
 */
export async function* outsidePages<Page>(
  read: OutsideRead,
  { name, first, shape, nextOf, mostPages }: PagesPlan<Page>,
): AsyncGenerator<{ outcome: "page"; page: Page } | OutsideFailure> {
  const seen = new Set<string>();
  let address = first;
  for (;;) {
    if (seen.size === mostPages || seen.has(address.href)) {
      yield outsideFailure("endless", name);
      return;
    }
    seen.add(address.href);
    const answer = await read(address);
    if (answer.outcome === "failed") {
      yield answer;
      return;
    }
    const parsed = shape.safeParse(answer.json);
    if (!parsed.success) {
      yield outsideFailure("unreadable", name);
      return;
    }
    yield { outcome: "page", page: parsed.data };
    const next = nextOf(parsed.data);
    if (next === null || next === undefined || next === "") return;
    const following = sameHost(next, first);
    if (following === undefined) {
      yield outsideFailure("moved", name);
      return;
    }
    address = following;
  }
}

/** A service behind a proxy may write `http:` for its own pages: they are asked as the first one was. */
function sameHost(next: string, first: URL): URL | undefined {
  const address = URL.canParse(next, first) ? new URL(next, first) : undefined;
  if (address === undefined || address.hostname !== first.hostname) return undefined;
  if (address.protocol === "http:" && first.protocol === "https:" && address.port === "")
    address.protocol = "https:";
  return address.origin === first.origin ? address : undefined;
}
