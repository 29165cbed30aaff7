import { z } from "zod";
import type { OutsideFailure } from "./outside-failure.ts";
import type { OutsideRead } from "./outside-fetch.server.ts";
import { outsidePages } from "./outside-pages.server.ts";

/** Records of one page, as they came, and how many the service says there are in all. */
export type RecordsPage = { outcome: "page"; records: unknown[]; announced: number | null };

const shape = z.object({
  count: z.number().int().nonnegative().nullish().catch(null),
  next: z.string().nullish().catch(null),
  results: z.array(z.unknown()),
});

/** 500 pages: no département of either service is near it. */
const mostPages = 500;

/** Pages of either service of structures: `{count, next, previous, results}`. */
export async function* structurePages(
  read: OutsideRead,
  { name, first }: { name: string; first: URL },
): AsyncGenerator<RecordsPage | OutsideFailure> {
  const plan = { name, first, shape, nextOf: ({ next }: z.output<typeof shape>) => next, mostPages };
  for await (const one of outsidePages(read, plan)) {
    yield one.outcome === "failed"
      ? one
      : { outcome: "page", records: one.page.results, announced: one.page.count ?? null };
  }
}
