import type { ObjectiveRule } from "../exchange-codes.ts";
import type { InsertionHours } from "../insertion-hours.ts";
import { mechanismGroups, type Mechanism } from "../mechanism.ts";
import type { Cents } from "../money.ts";
import type { Millionths } from "../proportion.ts";
import type { LotDecision } from "../study-state.ts";

/** A lot as the kit needs it. */
export type KitLot = {
  id: string;
  number: string;
  title: string;
  /** What the buyer decided, else what is proposed. */
  decision: LotDecision;
  isDecided: boolean;
  rule: ObjectiveRule;
  /** Of the scenario kept, whole; null while something needed is missing. */
  hours: InsertionHours | null;
  amountPerHour: Cents | null;
  threshold: Cents;
  /** The share of hours asked, `share_of_hours`. */
  rate: Millionths;
  /** Of insertion among the award criteria. */
  criterionWeight: Millionths | null;
  /** What is asked where nothing is asked in hours. */
  qualitativeAction: string | null;
};

/** What a lot calls for in the kit, one family or several. */
export type LotFamily =
  "clause" | "voluntary" | "criterion" | "insertion service" | "reserved" | "reserved other" | "qualitative";

const quotaReserved: readonly Mechanism[] = [
  "reserved_iae",
  "reserved_disability",
  "reserved_iae_disability",
];
const clauseMechanisms: readonly Mechanism[] = mechanismGroups.executionClauses;
const criterionMechanisms: readonly Mechanism[] = ["execution_clause_and_criterion", "award_criterion"];

/** The families of a lot. A private buyer is bound by no code: whatever is in hours is then a voluntary clause. Our reading. */
export function lotFamilies({ decision }: Pick<KitLot, "decision">, isPrivate: boolean): LotFamily[] {
  if (decision === "none") return [];
  if (decision === "qualitative_action") return ["qualitative"];
  if (isPrivate || decision === "voluntary_clause") return ["voluntary"];
  if (decision === "insertion_service") return ["insertion service"];
  if (quotaReserved.includes(decision)) return ["reserved"];
  if (mechanismGroups.reserved.some((mechanism) => mechanism === decision)) return ["reserved other"];
  return [
    ...(clauseMechanisms.includes(decision) ? (["clause"] as const) : []),
    ...(criterionMechanisms.includes(decision) ? (["criterion"] as const) : []),
  ];
}
