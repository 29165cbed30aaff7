import type { Day } from "#app/domain/calendar.ts";
import { purchaseDecisions, type PurchaseDecision } from "#app/domain/purchase-decision.ts";
import type { Db } from "#db/database.server.ts";
import { findBuyerKind } from "#db/queries/buyer-kind.server.ts";
import { listBoughtContracts, listUnlistedContracts } from "#db/queries/purchases/buyer-contracts.server.ts";
import { listPurchases } from "#db/queries/purchases/purchase-list.server.ts";
import { listLotDecisions, listPurchaseStudies } from "#db/queries/purchases/purchase-studies.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";
import { endingContracts } from "./not-to-forget.ts";
import { planLines, type PlanFacts, type PlanLine } from "./plan-lines.ts";

/** What a buyer's lines are judged with; of one line's studies, or of all. */
export async function readPlanFacts(
  db: Db,
  authorityId: OrganisationId,
  purchaseId: Id<"planned_purchase"> | null = null,
): Promise<PlanFacts> {
  const buyer = await findBuyerKind(db, authorityId);
  const studies = await listPurchaseStudies(db, authorityId, purchaseId);
  const lots = await listLotDecisions(
    db,
    studies.map(({ id }) => id),
  );
  return { buyer, references: await readReferences(db), studies, lots };
}

type Asked = { authorityId: OrganisationId; year: number; onlyToDecide: boolean; today: Day };

/** A year of a buyer's programming: its lines, its totals, and what should not be forgotten. */
export async function readPlan(db: Db, { authorityId, year, onlyToDecide, today }: Asked) {
  const all = await listPurchases(db, authorityId, null);
  const facts = await readPlanFacts(db, authorityId);
  const every = planLines(all, facts);
  const lines = every.filter((line) => line.year === year);
  const unlisted = await listUnlistedContracts(db, authorityId);
  const bought = await listBoughtContracts(db, authorityId);
  return {
    year,
    onlyToDecide,
    isPrivate: facts.buyer === "private",
    years: yearsAround(every, year, today),
    lines: onlyToDecide ? lines.filter(waits) : lines,
    count: lines.length,
    due: lines.filter(({ isDue }) => isDue).length,
    toDecide: lines.filter(waits).length,
    unanswered: lines.filter(({ standing }) => standing === "unanswered").length,
    toCheck: lines.filter(({ standing }) => standing === "to check").length,
    totals: totalsOf(lines),
    unlisted: unlisted.map(({ id, reference, title, category, stage }) => ({
      id,
      reference,
      title,
      category,
      stage,
    })),
    ending: endingContracts(bought, all, year),
  };
}

export type Plan = Awaited<ReturnType<typeof readPlan>>;

/** The line must carry a social consideration, and nothing is decided yet. */
export function waits({ standing }: Pick<PlanLine, "standing">): boolean {
  return standing === "due undecided";
}

/** The current year and the next, the one asked for, and every one with a line. */
function yearsAround(lines: readonly PlanLine[], asked: number, today: Day) {
  const current = Number(today.slice(0, 4));
  const years = new Set([current, current + 1, asked, ...lines.map(({ year }) => year)]);
  return [...years]
    .sort((one, other) => one - other)
    .map((year) => {
      const own = lines.filter((line) => line.year === year);
      return { year, count: own.length, toDecide: own.filter(waits).length };
    });
}

/** `value`: the sum of the estimated values that are known, in cents; `unknown`: how many lines have none. */
export type DecisionTotal = { decision: PurchaseDecision; count: number; value: number; unknown: number };

function totalsOf(lines: readonly PlanLine[]): DecisionTotal[] {
  return (Object.keys(purchaseDecisions) as PurchaseDecision[]).flatMap((decision) => {
    const decided = lines.filter((line) => line.decision === decision);
    if (decided.length === 0) return [];
    const value = decided.reduce((sum, { estimatedValue }) => sum + (estimatedValue ?? 0), 0);
    const unknown = decided.filter(({ estimatedValue }) => estimatedValue === null).length;
    return [{ decision, count: decided.length, value, unknown }];
  });
}
