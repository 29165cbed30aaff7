import { addDays, type Day } from "#app/domain/calendar.ts";
import { seenSinceToLast, soonLimit } from "#app/domain/eligibility-state.ts";
import { searchedWords } from "#app/domain/search-text.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { ParticipantView } from "#db/queries/participants/participant-list.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import type { ParticipantFilters } from "./participant-filters.ts";

type Asked = { hostId: OrganisationId; today: Day; settings: Settings };

/** The view of a host's files that these filters ask for. */
export function participantView(
  filters: ParticipantFilters,
  { hostId, today, settings }: Asked,
): ParticipantView {
  const until = soonLimit(today);
  return {
    hostId,
    today,
    words: searchedWords(filters.search),
    eligibility: filters.eligibility,
    lasting: { until, seenSince: seenSinceToLast(addDays(until, 1), settings) },
    goodSince: seenSinceToLast(today, settings),
    employed: filters.employed,
    rsa: filters.rsa,
  };
}
