import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "#db/database.server.ts";
import { listHiresOf } from "#db/queries/hires/hire-file.server.ts";
import { listEligibilities } from "#db/queries/participants/participant-file.server.ts";
import { listParticipants } from "#db/queries/participants/participant-list.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { bestEligibility, eligibilityLine } from "./eligibility-line.ts";
import { readParticipantFilters } from "./participant-filters.ts";
import { participantView } from "./participant-page.server.ts";
import { participantName } from "./participant-words.ts";

const mostFound = 20;

/** A file to choose among those a search found. */
export type FoundFile = {
  id: string;
  code: string;
  name: string;
  commune: string | null;
  eligibility: ReturnType<typeof bestEligibility>;
  /** Who employs the person today. */
  employer: string | null;
};

/** The files of a host a search finds, purged ones left out: at most twenty, and whether there are more. */
export async function findFiles(
  db: Db,
  { hostId, today, search }: { hostId: OrganisationId; today: Day; search: string },
): Promise<{ search: string; files: FoundFile[]; more: boolean }> {
  const settings = await readSettings(db);
  const filters = { ...readParticipantFilters(new URLSearchParams()), search };
  const view = participantView(filters, { hostId, today, settings });
  const found = await listParticipants(db, view, { limit: mostFound + 1, offset: 0 });
  const files = found.filter(({ purged }) => !purged).slice(0, mostFound);
  const ids = files.map(({ id }) => id);
  const eligibilities = await listEligibilities(db, ids);
  const running = (await listHiresOf(db, hostId, ids)).filter(
    ({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today),
  );
  return {
    search,
    more: found.length > mostFound,
    files: files.map((file) => ({
      id: file.id,
      code: file.code,
      name: participantName(file),
      commune: file.communeName,
      eligibility: bestEligibility(
        eligibilities
          .filter(({ participantId }) => participantId === file.id)
          .map((stored) => eligibilityLine(stored, today, settings)),
      ),
      employer: running.find(({ participantId }) => participantId === file.id)?.employerName ?? null,
    })),
  };
}
