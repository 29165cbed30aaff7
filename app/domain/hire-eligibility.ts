import type { Day } from "./calendar.ts";
import { eligibleUntil, isEligibleOn, type Eligibility } from "./eligibility.ts";
import { eligibilityCriterionCodes, type EligibilityCriterion } from "./eligibility-criterion.ts";
import type { HireContractType } from "./hire-codes.ts";
import type { Settings } from "./setting.ts";

export type FileEligibility = Eligibility & { criterion: EligibilityCriterion };

type Asked = {
  startsOn: Day;
  contractType: HireContractType;
  eligibilities: readonly FileEligibility[];
  /** The contract's own list; null: every criterion. */
  accepted: readonly EligibilityCriterion[] | null;
};

/**
 * `none`: no eligibility on the file; `off list`: one is valid, the contract's own list does not take it; `not yet`: the
 * first proof is seen after the start; `expired`: the last one ended on `until`.
 */
export type HireEligibility =
  | { eligible: true; by: FileEligibility[] }
  | { eligible: false; why: "none" | "off list" | "not yet" }
  | { eligible: false; why: "expired"; until: Day };

/**
 * Whether a person may be hired that day. Where the contract has its own list, one of that list, or a reasoned opinion,
 * which a facilitator signs for this very case. Source: product.md, « Eligibility criteria ».
 */
export function hireEligibility(
  { startsOn, contractType, eligibilities, accepted }: Asked,
  lengths: Pick<Settings, "eligibility_months" | "eligibility_months_cdi">,
): HireEligibility {
  const valid = eligibilities.filter((each) => isEligibleOn(startsOn, each, contractType, lengths));
  const by = valid.filter(
    ({ criterion }) => accepted === null || criterion === "reasoned_opinion" || accepted.includes(criterion),
  );
  if (by.length > 0) return { eligible: true, by };
  if (valid.length > 0) return { eligible: false, why: "off list" };
  const past = eligibilities
    .map((each) => eligibleUntil(each, contractType, lengths))
    .filter((until) => until < startsOn)
    .sort();
  const until = past.at(-1);
  if (until !== undefined) return { eligible: false, why: "expired", until };
  return { eligible: false, why: eligibilities.length === 0 ? "none" : "not yet" };
}

/** The criteria a contract keeps to, as stored (« rsa;deld_12 »); null when it takes them all. */
export function acceptedCriteria(stored: string | null): EligibilityCriterion[] | null {
  if (stored === null) return null;
  const words = stored.split(";").map((word) => word.trim());
  const known = eligibilityCriterionCodes.filter((code) => words.includes(code));
  return known.length === 0 ? null : known;
}
