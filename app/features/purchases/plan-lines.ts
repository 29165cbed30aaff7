import type { BuyerKind } from "#app/domain/exchange-codes.ts";
import type { PurchaseDecision } from "#app/domain/purchase-decision.ts";
import { byUrgency, purchaseStanding, type PurchaseStanding } from "#app/domain/purchase-standing.ts";
import type { SocialDuty } from "#app/domain/law/social-duty.ts";
import type { References } from "#app/domain/reference-value.ts";
import { decisionOfStudy } from "#app/domain/study-decision.ts";
import type { LotDecision } from "#app/domain/study-state.ts";
import type { Purchase } from "#db/queries/purchases/purchase-list.server.ts";
import type { PurchaseStudy } from "#db/queries/purchases/purchase-studies.server.ts";
import { dutyInBrief, dutyOfPurchase, type DutyInBrief } from "./duty-of-purchase.ts";

/** What lines are judged with: the buyer, the values in force, its studies and what their lots carry. */
export type PlanFacts = {
  buyer: BuyerKind | null;
  references: References;
  studies: readonly PurchaseStudy[];
  lots: ReadonlyArray<{ studyId: PurchaseStudy["id"]; mechanism: LotDecision | null }>;
};

export type LinkedContract = { reference: string; title: string };

/** One coming contract with what the law asks, its study, its contract, and what its study proposes. */
export type PlanLine = Pick<
  Purchase,
  "id" | "year" | "code" | "title" | "category" | "estimatedValue" | "consultationOn" | "decision"
> & {
  isDue: boolean;
  standing: PurchaseStanding;
  duty: DutyInBrief;
  /** The last one opened that was not given up. */
  study: Pick<PurchaseStudy, "id" | "title" | "state"> | null;
  contract: LinkedContract | null;
  /** What an approved study decides, while the line is undecided. */
  proposal: PurchaseDecision | null;
};

export type JudgedPurchase = Purchase & { owed: SocialDuty; standing: PurchaseStanding };

/** What the law asks of a coming contract, and where it stands before it. */
export function judgePurchase(
  purchase: Purchase,
  { buyer, references }: Pick<PlanFacts, "buyer" | "references">,
): JudgedPurchase {
  const owed = dutyOfPurchase(purchase, buyer, references);
  return { ...purchase, owed, standing: purchaseStanding(owed.verdict, purchase.decision) };
}

/** Lines, the worst first. */
export function planLines(purchases: readonly Purchase[], facts: PlanFacts): PlanLine[] {
  return purchases.map((purchase) => planLine(purchase, facts)).sort(byUrgency);
}

export function planLine(purchase: Purchase, facts: PlanFacts): PlanLine {
  const { owed, standing } = judgePurchase(purchase, facts);
  const opened = facts.studies.filter(({ purchaseId }) => purchaseId === purchase.id);
  const study = opened.find(({ state }) => state !== "dropped") ?? null;
  return {
    id: purchase.id,
    year: purchase.year,
    code: purchase.code,
    title: purchase.title,
    category: purchase.category,
    estimatedValue: purchase.estimatedValue,
    consultationOn: purchase.consultationOn,
    decision: purchase.decision,
    isDue: owed.verdict === "due",
    standing,
    duty: dutyInBrief(owed, purchase.decision),
    study: study && { id: study.id, title: study.title, state: study.state },
    contract: contractOf(purchase, opened),
    proposal: purchase.decision === "undecided" && study !== null ? proposedBy(study, facts.lots) : null,
  };
}

/** What a study decides of the purchase it was opened from; null: nothing. */
export function proposedBy(study: PurchaseStudy, lots: PlanFacts["lots"]): PurchaseDecision | null {
  const carried = lots.filter(({ studyId }) => studyId === study.id).map(({ mechanism }) => mechanism);
  return decisionOfStudy({ ...study, lots: carried });
}

function contractOf(purchase: Purchase, studies: readonly PurchaseStudy[]): LinkedContract | null {
  const sources = [purchase, ...studies];
  for (const { contractReference, contractTitle } of sources) {
    if (contractReference !== null) return { reference: contractReference, title: contractTitle ?? "" };
  }
  return null;
}
