import { countOf } from "#app/ui/french.ts";
import { emploisStructures } from "#app/platform/outside/emplois-structures.server.ts";
import { marketStructures } from "#app/platform/outside/market-structures.server.ts";
import type { OutsideClock } from "#app/platform/outside/outside-fetch.server.ts";

/** What a service answered: its records, and why they are not all there (null: they are). */
export type StructuresAsked = { records: unknown[]; failure: string | null };

export type AskStructures = {
  department: string;
  clock?: OutsideClock | undefined;
  /** Called after each page with how many records were read. */
  onPage?: (records: number) => Promise<void>;
} & ({ source: "emplois" } | { source: "market"; token: string });

/** Asks a service for its structures of a département, up to its end or to what stops it. Never throws. */
export async function askStructures(ask: AskStructures): Promise<StructuresAsked> {
  const pages =
    ask.source === "emplois"
      ? emploisStructures(ask.department, ask.clock)
      : marketStructures(ask.department, { token: ask.token, clock: ask.clock });
  const records: unknown[] = [];
  let announced = 0;
  for await (const one of pages) {
    if (one.outcome === "failed") return { records, failure: one.reason };
    records.push(...one.records);
    announced = Math.max(announced, one.announced ?? 0);
    await ask.onPage?.(records.length);
  }
  return { records, failure: records.length < announced ? shortOf(announced, records.length) : null };
}

function shortOf(announced: number, read: number): string {
  return `Le service annonce ${countOf(announced, "structure")} et n’en donne que ${countOf(read, "structure")}.`;
}
