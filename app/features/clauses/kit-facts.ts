import type { EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import type { ContractCategory } from "#app/domain/exchange-codes.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";

/** What the texts of a kit say of the contract, beside its lots. Null: not known. */
export type KitFacts = {
  title: string;
  authorityName: string;
  isPrivate: boolean;
  category: ContractCategory | null;
  durationMonths: number | null;
  /** Codes of eligibility criteria separated by « ; »; null: every one of the network’s list. */
  criteria: string | null;
  /** The network’s list of publics. */
  listedCriteria: readonly EligibilityCriterion[];
  penaltyPerHour: Cents | null;
  penaltyPerDay: Cents | null;
  hostName: string | null;
  hostEmail: string | null;
  hostPhone: string | null;
  /** The day of the next month statements are due on, a setting. */
  dueDay: number;
  reservedShare: Millionths;
};
