import { ageOn } from "./age.ts";
import type { Day } from "./calendar.ts";

const youngest = 14;
const oldest = 90;

/**
 * Whether someone born that day may have a file today: a year typed wrong gives an age that cannot be. 14 years is the
 * youngest age at which one may sign an apprenticeship; 90 is our choice.
 */
export function birthRefusal(bornOn: Day, today: Day): "future" | "too young" | "too old" | undefined {
  if (bornOn > today) return "future";
  const age = ageOn(bornOn, today);
  if (age < youngest) return "too young";
  return age > oldest ? "too old" : undefined;
}
