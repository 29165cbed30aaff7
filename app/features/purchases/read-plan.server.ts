import type { Day } from "#app/domain/calendar.ts";
import { purchaseDecisions, type PurchaseDecision } from "#app/domain/purchase-decision.ts";
import { byUrgency } from "#app/domain/purchase-standing.ts";
import { pageOf } from "#app/ui/page-of.ts";
import type { Db } from "#db/database.server.ts";
import { findBuyerKind } from "#db/queries/buyer-kind.server.ts";
import { listBoughtContracts, listUnlistedContracts } from "#db/queries/purchases/buyer-contracts.server.ts";
import { listPurchases } from "#db/queries/purchases/purchase-list.server.ts";
import { listLotDecisions, listPurchaseStudies } from "#db/queries/purchases/purchase-studies.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";
import { endingContracts } from "./not-to-forget.ts";
import { judgePurchase, planLines, type JudgedPurchase, type PlanFacts } from "./plan-lines.ts";
import { planParams, readPlanYear } from "./plan-year.ts";

/** What some of a buyer's lines are shown with. */
export async function readPlanFacts(
  db: Db,
  authorityId: OrganisationId,
  purchases: ReadonlyArray<Id<"planned_purchase">>,
): Promise<PlanFacts> {
  const buyer = await findBuyerKind(db, authorityId);
  const studies = await listPurchaseStudies(db, authorityId, purchases);
  const lots = await listLotDecisions(
    db,
    studies.map(({ id }) => id),
  );
  return { buyer, references: await readReferences(db), studies, lots };
}

type Asked = { authorityId: OrganisationId; params: URLSearchParams; today: Day };

/** A page of a year of a buyer's programming, the totals of the year, and what should not be forgotten. */
export async function readPlan(db: Db, { authorityId, params, today }: Asked) {
  const year = readPlanYear(params, today);
  const onlyToDecide = params.get(planParams.toDecide) === "oui";
  const all = await listPurchases(db, authorityId, null);
  const buyer = await findBuyerKind(db, authorityId);
  const judging = { buyer, references: await readReferences(db) };
  const every = all.map((purchase) => judgePurchase(purchase, judging));
  const lines = every.filter((line) => line.year === year).sort(byUrgency);
  const { shown, ...list } = pageOf(onlyToDecide ? lines.filter(waits) : lines, params);
  const facts = await readPlanFacts(
    db,
    authorityId,
    shown.map(({ id }) => id),
  );
  const unlisted = await listUnlistedContracts(db, authorityId);
  const bought = await listBoughtContracts(db, authorityId);
  return {
    year,
    onlyToDecide,
    isPrivate: buyer === "private",
    years: yearsAround(every, year, today),
    list,
    lines: planLines(shown, facts),
    count: lines.length,
    due: lines.filter(({ owed }) => owed.verdict === "due").length,
    toDecide: lines.filter(waits).length,
    unanswered: lines.filter(({ standing }) => standing === "unanswered").length,
    toCheck: lines.filter(({ standing }) => standing === "to check").length,
    totals: totalsOf(lines),
    unlisted: pageOf(
      unlisted.map(({ id, reference, title, category, stage }) => ({
        id,
        reference,
        title,
        category,
        stage,
      })),
      params,
      planParams.unlistedPage,
    ),
    ending: pageOf(endingContracts(bought, all, year), params, planParams.endingPage),
  };
}

export type Plan = Awaited<ReturnType<typeof readPlan>>;

/** The line must carry a social consideration, and nothing is decided yet. */
export function waits({ standing }: Pick<JudgedPurchase, "standing">): boolean {
  return standing === "due undecided";
}

/** The current year and the next, the one asked for, and every one with a line. */
function yearsAround(lines: readonly JudgedPurchase[], asked: number, today: Day) {
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

function totalsOf(lines: readonly JudgedPurchase[]): DecisionTotal[] {
  return (Object.keys(purchaseDecisions) as PurchaseDecision[]).flatMap((decision) => {
    const decided = lines.filter((line) => line.decision === decision);
    if (decided.length === 0) return [];
    const value = decided.reduce((sum, { estimatedValue }) => sum + (estimatedValue ?? 0), 0);
    const unknown = decided.filter(({ estimatedValue }) => estimatedValue === null).length;
    return [{ decision, count: decided.length, value, unknown }];
  });
}
