import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Db } from "#db/database.server.ts";
import { findBuyerKind } from "#db/queries/buyer-kind.server.ts";
import {
  countUndecided,
  listUndecidedDays,
  type ValueRange,
} from "#db/queries/purchases/undecided-purchases.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { dutyOfPurchase } from "./duty-of-purchase.ts";
import type { PlanFacts } from "./plan-lines.ts";

/**
 * How many of a buyer's coming contracts, this year's and later, must carry a social consideration and wait for a decision.
 * Counted by the database, on every page: the law is asked once a day and category, not once a line.
 */
export async function countToDecide(db: Db, authorityId: OrganisationId, today: Day): Promise<number> {
  const asked = { authorityId, fromYear: Number(today.slice(0, 4)) };
  const days = await listUndecidedDays(db, asked);
  if (days.length === 0) return 0;
  const buyer = await findBuyerKind(db, authorityId);
  return countUndecided(db, asked, dueRanges(days, { buyer, references: await readReferences(db) }));
}

type LaunchDay = Awaited<ReturnType<typeof listUndecidedDays>>[number];

/** Above every threshold: what the duty is judged with to know from which value it is owed. */
const anyValue = Number.MAX_SAFE_INTEGER as Cents;

/** From which value the duty is owed: days that follow each other under one threshold are one range. */
function dueRanges(
  days: readonly LaunchDay[],
  { buyer, references }: Pick<PlanFacts, "buyer" | "references">,
): ValueRange[] {
  const ranges: ValueRange[] = [];
  let open: ValueRange | undefined;
  for (const { category, consultationOn } of days) {
    const duty = dutyOfPurchase({ category, consultationOn, estimatedValue: anyValue }, buyer, references);
    const value = duty.verdict === "due" ? (duty.threshold.value as Cents) : null;
    if (value !== null && open?.category === category && open.value === value) {
      open.to = consultationOn;
    } else {
      open = value === null ? undefined : { category, from: consultationOn, to: consultationOn, value };
      if (open) ranges.push(open);
    }
  }
  return ranges;
}
