import type { Day } from "#app/domain/calendar.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import type { OwnThread } from "#db/queries/opportunities/own-messages.server.ts";

/** A thread by the days its sides last wrote, in Paris. */
export function threadOf({ askedAt, repliedAt, isUnread }: OwnThread) {
  return { askedOn: dayOf(askedAt), repliedOn: dayOf(repliedAt), isUnread };
}

function dayOf(instant: string | null): Day | null {
  return instant === null ? null : dayInParis(new Date(instant));
}
