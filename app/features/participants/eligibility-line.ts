import type { Day } from "#app/domain/calendar.ts";
import { eligibilityCriteria } from "#app/domain/eligibility-criterion.ts";
import { eligibilityStateOn, type EligibilityState } from "#app/domain/eligibility-state.ts";
import { eligibleUntil } from "#app/domain/eligibility.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { StoredEligibility } from "#db/queries/participants/participant-file.server.ts";

/** An eligibility as lists show it: what it is, until when it is good, what it is worth today. */
export type EligibilityLine = { label: string; until: Day; state: EligibilityState };

/** `until`: as written, else counted from the day the proof was seen, as for a contract that is no CDI. */
export function eligibilityLine(stored: StoredEligibility, today: Day, settings: Settings): EligibilityLine {
  return {
    label: eligibilityCriteria[stored.criterion].label,
    until: eligibleUntil(stored, null, settings),
    state: eligibilityStateOn(today, stored, settings),
  };
}

/** The one that lasts longest, those to come after those that are good today. */
export function bestEligibility(lines: readonly EligibilityLine[]): EligibilityLine | null {
  const rank = (line: EligibilityLine): number => (line.state === "coming" ? 1 : 0);
  const [best] = [...lines].sort(
    (one, other) => rank(one) - rank(other) || (one.until < other.until ? 1 : -1),
  );
  return best ?? null;
}
