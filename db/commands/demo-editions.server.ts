import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { parseEditionPeriod, type EditionPeriod } from "#app/domain/edition/edition-state.ts";
import { bandsOf, readCompleteness } from "#app/features/edition-desk/completeness.server.ts";
import { computeEdition } from "#app/features/editions/compute-edition.server.ts";
import { recordAudit } from "../queries/audit.server.ts";
import { keepComputed, publishEdition, startEdition } from "../queries/editions/write-edition.server.ts";
import { readSettings } from "../queries/settings.server.ts";
import type { Database } from "../schema.ts";
import type { AccountId, Id, Instant } from "../schema/columns.ts";
import { day } from "../seed/demo/demo-calendar.ts";

type Trx = Transaction<Database>;
type Animator = { accountId: AccountId; name: string };

/** Periods published so far, and when. */
const published = [
  { period: "2025-S1", on: day("2025-09-16") },
  { period: "2025-S2", on: day("2026-03-17") },
  { period: "2026-S1", on: day("2026-09-15") },
] as const;

/** The editions of the demonstration: computed and protected as any other, from its own statements. */
export async function enterEditions(trx: Trx, animator: Animator): Promise<void> {
  for (const { period: code, on } of published) {
    const period = parseEditionPeriod(code);
    if (period === undefined) throw new Error(`No such period: ${code}`);
    await enterEdition(trx, { period, on, animator });
  }
}

async function enterEdition(
  trx: Trx,
  { period, on, animator }: { period: EditionPeriod; on: Day; animator: Animator },
): Promise<void> {
  const id = randomUUID() as string as Id<"edition">;
  const at = `${on}T08:00:00.000Z` as Instant;
  const asked = { id, period, merges: {}, accountId: animator.accountId, preparedBy: animator.name };
  const started = await startEdition(trx, { ...asked, reason: null, today: on, at });
  if (started.outcome !== "started") throw new Error(`The edition of ${period.from} is ${started.outcome}`);
  const computed = await computeEdition(trx, { period, merges: {}, together: [] });
  const question = { period, today: on, settings: await readSettings(trx), hostId: null };
  const completeness = (await readCompleteness(trx, question)).map(bandsOf);
  const { revision } = started;
  await keepComputed(trx, { id, revision }, computed, { completeness, changes: [], at });
  const sealed = await publishEdition(trx, { id, revision: revision + 1 }, on);
  if (sealed.outcome !== "published") throw new Error(`The edition of ${period.from} is ${sealed.outcome}`);
  await recordAudit(trx, { actor: "demo", act: "edition.published", objectType: "edition", objectId: id });
}
