import type { Day } from "#app/domain/calendar.ts";
import { opportunityName } from "#app/features/opportunities/opportunity-name.ts";
import { paths } from "#app/paths.ts";
import type { DayEvent } from "#app/platform/feed/calendar-file.ts";
import { lotPlace, lotTerms } from "./lot-words.ts";
import type { FollowedLot } from "./read-followed-lots.server.ts";

/** The days of a lot that matter to a structure, and how each is called. */
const deadlines = [
  { key: "reply", verb: "Répondre au plus tard", dayOf: ({ lot }: FollowedLot) => lot.replyBy },
  {
    key: "publication",
    verb: "Consultation prévue",
    dayOf: ({ lot }: FollowedLot) => (lot.stage === "planned" ? lot.consultationOn : null),
  },
  { key: "end", verb: "Fin des travaux", dayOf: ({ lot }: FollowedLot) => lot.endsOn },
] as const;

/** The deadlines of lots, in order of day. What is not dated has none. */
export function deadlineEvents(lots: readonly FollowedLot[], publicOrigin: string): DayEvent[] {
  return lots
    .flatMap((followed) =>
      deadlines.flatMap(({ key, verb, dayOf }) => {
        const day = dayOf(followed);
        return day === null ? [] : [event(followed, { key, verb, day, publicOrigin })];
      }),
    )
    .sort((one, other) => one.day.localeCompare(other.day) || one.uid.localeCompare(other.uid));
}

type Deadline = { key: string; verb: string; day: Day; publicOrigin: string };

function event({ lot, isInteresting }: FollowedLot, { key, verb, day, publicOrigin }: Deadline): DayEvent {
  return {
    uid: `${lot.lotId}-${key}@clause-commune`,
    day,
    title: `${verb}\u00a0: ${opportunityName(lot)}`,
    description: [
      lotPlace(lot),
      lotTerms(lot),
      ...(isInteresting ? ["Vous avez dit que ce lot vous intéresse."] : []),
      publicOrigin + paths.opportunity(lot.lotId),
    ].join("\n"),
    url: publicOrigin + paths.opportunity(lot.lotId),
    place: lot.communeName,
  };
}
