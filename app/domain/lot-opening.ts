import type { Day } from "./calendar.ts";
import type { ContractStage } from "./contract-stage.ts";
import type { InsertionHours } from "./insertion-hours.ts";
import type { Mechanism } from "./mechanism.ts";
import { opportunityStageOf } from "./opportunity.ts";

/** Why a lot is not shown to structures, whoever asks. Source: issue « The SIAE's desk », 2; our choice for `over`. */
export const openingRefusals = {
  closed: "Le marché est clos.",
  cancelled: "Le marché est annulé.",
  over: "Le marché est terminé à sa date de fin.",
  "no consideration": "Ce lot ne porte aucune considération sociale.",
  "hours done": "Toutes les heures de ce lot sont faites ou déclarées.",
} as const satisfies Record<string, string>;
export type OpeningRefusal = keyof typeof openingRefusals;

export type OpenableLot = {
  contractStage: ContractStage;
  endsOn: Day | null;
  mechanisms: readonly Mechanism[];
  /** What its commitments leave; null: not known. */
  left: InsertionHours | null;
  /** Another number, said by whom opens it. */
  saidHours: InsertionHours | null;
};

/** Why a lot cannot be opened to structures on a day; null when it can. Hours not known do not prevent it. */
export function openingRefusal(lot: OpenableLot, today: Day): OpeningRefusal | null {
  const { contractStage, endsOn, mechanisms, left, saidHours } = lot;
  if (contractStage === "closed" || contractStage === "cancelled") return contractStage;
  if (opportunityStageOf(contractStage) === null) return "closed";
  if (endsOn !== null && endsOn < today) return "over";
  if (mechanisms.length === 0) return "no consideration";
  if ((saidHours ?? left) === 0) return "hours done";
  return null;
}

/** `scheduled`: opened from a later day on. */
export type OpeningState = "never" | "scheduled" | "open" | "closed";

/** Whether a lot is opened to structures on a day, by its own dates alone. */
export function openingState(
  opened: { openedOn: Day; closedOn: Day | null } | null,
  today: Day,
): OpeningState {
  if (opened === null) return "never";
  if (opened.closedOn !== null && opened.closedOn <= today) return "closed";
  return opened.openedOn > today ? "scheduled" : "open";
}
