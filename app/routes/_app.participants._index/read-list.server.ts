import type { Day } from "#app/domain/calendar.ts";
import { bestEligibility, eligibilityLine } from "#app/features/participants/eligibility-line.ts";
import { readParticipantFilters } from "#app/features/participants/participant-filters.ts";
import { participantView } from "#app/features/participants/participant-page.server.ts";
import { participantName } from "#app/features/participants/participant-words.ts";
import { pageSizeParam, readPage } from "#app/ui/list-url.ts";
import type { Db } from "#db/database.server.ts";
import { listHiresOf, type HireFile } from "#db/queries/hires/hire-file.server.ts";
import { countOpenNeeds } from "#db/queries/needs/need-list.server.ts";
import { listEligibilities } from "#db/queries/participants/participant-file.server.ts";
import {
  countParticipants,
  listParticipants,
  sumValidatedHours,
} from "#db/queries/participants/participant-list.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

const linesAtFirst = 50;
const nothing = readParticipantFilters(new URLSearchParams());

/** The page of a host's files that a URL asks for; a page beyond the last is the last. */
export async function readList(
  db: Db,
  { hostId, today, params }: { hostId: OrganisationId; today: Day; params: URLSearchParams },
) {
  const settings = await readSettings(db);
  const filters = readParticipantFilters(params);
  const view = participantView(filters, { hostId, today, settings });
  const total = await countParticipants(db, view);
  const asked = readPage(params);
  const pageSize = params.has(pageSizeParam) ? asked.pageSize : linesAtFirst;
  const page = Math.min(asked.page, Math.max(1, Math.ceil(total / pageSize)));
  const files = await listParticipants(db, view, { limit: pageSize, offset: (page - 1) * pageSize });
  const ids = files.map(({ id }) => id);
  const eligibilities = await listEligibilities(db, ids);
  const hires = await listHiresOf(db, hostId, ids);
  const hours = await sumValidatedHours(db, ids);
  return {
    filters,
    total,
    page,
    pageSize,
    all:
      total > 0 ? null : await countParticipants(db, participantView(nothing, { hostId, today, settings })),
    openNeeds: await countOpenNeeds(db, hostId),
    lines: files.map((file) => ({
      id: file.id,
      code: file.code,
      name: file.purged ? null : participantName(file),
      bornAs: file.usedName === null ? null : file.birthName,
      commune: file.communeName,
      eligibility: bestEligibility(
        eligibilities
          .filter(({ participantId }) => participantId === file.id)
          .map((stored) => eligibilityLine(stored, today, settings)),
      ),
      hire: runningHire(
        hires.filter(({ participantId }) => participantId === file.id),
        today,
      ),
      hours: hours.get(file.id) ?? 0,
    })),
  };
}

function runningHire(hires: readonly HireFile[], today: Day) {
  const hire = hires.find(
    ({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today),
  );
  if (hire === undefined) return null;
  const { id, employerName, contractTitle, endsOn } = hire;
  return { id: id as string, employerName, contractTitle, endsOn };
}

export type ParticipantsPage = Awaited<ReturnType<typeof readList>>;
