import type { Period } from "../calendar.ts";
import { grouped } from "../grouped.ts";
import { cohortOf, followUpCodes, pathwaysOf, type CohortMember, type FollowUp } from "../outcome-cohort.ts";
import { breakdowns, withoutCode } from "./edition-dimension.ts";
import type { CellKeys } from "./edition-content.ts";
import type { Place, PlaceOf } from "./edition-place.ts";
import type { EditionRows, LeftHire } from "./edition-rows.ts";
import { outcomeGroupOf } from "./outcome-group.ts";
import { PartsByKeys, type Quantity } from "./quantity.ts";

const measures = { "6": "outcomes6", "12": "outcomes12" } as const satisfies Record<FollowUp, string>;

/**
 * The cohorts of the whole Département. Each person is counted once, at the place of the hire it left by, so that
 * breakdowns add up: unlike the report of one host, which follows only its own hires.
 */
export function outcomeQuantities({ fa02 }: EditionRows, placeOf: PlaceOf, period: Period): Quantity[] {
  const pathways = pathwaysOf(fa02.pathwayHires, fa02.outcomeRecords);
  const hires = grouped(fa02.pathwayHires, ({ personKey }) => personKey);
  return followUpCodes.flatMap((checkpoint) => {
    const counted = new PartsByKeys(measures[checkpoint]);
    for (const member of cohortOf(pathways, checkpoint, period)) {
      const left = leftBy(hires.get(member.personKey) ?? [], member);
      const place = placeOf(left.commitmentId, { id: left.employerId, on: left.startsOn });
      const part = { host: place.host, who: member.personKey, heads: null, amount: 1 };
      counted.add(part, keysOfMember(member, place));
    }
    return counted.quantities();
  });
}

/** The hire a person left by: of those that end on the day of the exit, the last entered. */
function leftBy(hires: readonly LeftHire[], { personKey, exitOn }: CohortMember): LeftHire {
  const [first, ...others] = hires.filter(({ endsOn }) => endsOn === exitOn);
  if (first === undefined) throw new Error(`No hire of ${personKey} ends on ${exitOn}`);
  return others.reduce((last, hire) => (hire.enteredRank > last.enteredRank ? hire : last), first);
}

function keysOfMember({ situation, reason }: CohortMember, { codes }: Place): CellKeys[] {
  const group = outcomeGroupOf(situation);
  return [
    {},
    { situation },
    { situation: group },
    ...(situation === "unknown" ? [] : [{ situation, reason: reason ?? withoutCode }]),
    ...breakdowns.flatMap((breakdown) => [
      { [breakdown]: codes[breakdown] },
      { [breakdown]: codes[breakdown], situation: group },
    ]),
  ];
}
