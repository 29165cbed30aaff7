import { sql } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId, ParticipantId } from "../../schema/columns.ts";

/** Which files of a host a list holds. Days are those of `app/domain/eligibility-state`. */
export type ParticipantView = {
  hostId: OrganisationId;
  today: Day;
  /** Words of `searchText`, each to be found. */
  words: readonly string[];
  eligibility: "valid" | "ending" | "none" | null;
  /** An eligibility lasts beyond « soon » when it ends after `until`, or has no written end and was seen since `seenSince`. */
  lasting: { until: Day; seenSince: Day };
  /** An eligibility without a written end is good today when it was seen since then. */
  goodSince: Day;
  employed: boolean | null;
  rsa: boolean;
};

export type ParticipantLine = {
  id: ParticipantId;
  code: string;
  birthName: string | null;
  firstName: string | null;
  usedName: string | null;
  purged: boolean;
  communeName: string | null;
};

/** How many files the view holds. */
export async function countParticipants(db: Db, view: ParticipantView): Promise<number> {
  const { count } = await viewed(db, view)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** One page of the files, by name. */
export async function listParticipants(
  db: Db,
  view: ParticipantView,
  { limit, offset }: { limit: number; offset: number },
): Promise<ParticipantLine[]> {
  const rows = await viewed(db, view)
    .leftJoin("commune", "commune.code", "participant.commune_code")
    .select([
      "participant.id",
      "participant.code",
      "participant.birth_name as birthName",
      "participant.first_name as firstName",
      "participant.used_name as usedName",
      "participant.purged_at as purgedAt",
      "commune.name as communeName",
    ])
    .orderBy(sql`case when participant.purged_at is null then 0 else 1 end`)
    .orderBy("participant.search_text")
    .orderBy("participant.id")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ purgedAt, ...row }) => ({ ...row, purged: purgedAt !== null }));
}

/** Hundredths of validated hours of those files, over every hire made with their host; a file without any is left out. */
export async function sumValidatedHours(
  db: Db,
  ids: readonly ParticipantId[],
): Promise<Map<ParticipantId, InsertionHours>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .select((eb) => ["hire.participant_id as id", eb.fn.sum<InsertionHours>("statement.hours").as("hours")])
    .where("hire.participant_id", "in", ids)
    .where("statement.state", "=", "validated")
    .groupBy("hire.participant_id")
    .execute();
  return new Map(rows.map(({ id, hours }) => [id, hours]));
}

function viewed(db: Db, view: ParticipantView) {
  const { hostId, today, words, eligibility, lasting, goodSince, employed, rsa } = view;
  let query = db.selectFrom("participant").where("participant.host_id", "=", hostId);
  for (const word of words) query = query.where("participant.search_text", "like", `%${word}%`);
  const ofFile = sql<boolean>`e.participant_id = participant.id`;
  const anyEligibility = sql<boolean>`exists (select 1 from eligibility e where ${ofFile})`;
  const lastingOne = sql<boolean>`exists (select 1 from eligibility e where ${ofFile}
    and (e.valid_until > ${lasting.until} or (e.valid_until is null and e.seen_on >= ${lasting.seenSince})))`;
  const running = sql<boolean>`h.participant_id = participant.id and h.starts_on <= ${today}
    and (h.ends_on is null or h.ends_on >= ${today})`;
  const employedNow = sql<boolean>`exists (select 1 from hire h where ${running})`;
  const goodRsa = sql<boolean>`exists (select 1 from eligibility e where ${ofFile} and e.criterion = 'rsa'
    and e.seen_on <= ${today}
    and (e.valid_until >= ${today} or (e.valid_until is null and e.seen_on >= ${goodSince})))`;
  const hiredRsa = sql<boolean>`exists (select 1 from hire h where ${running} and h.rsa = 1)`;
  if (eligibility !== null) query = query.where("participant.purged_at", "is", null);
  if (eligibility === "valid") query = query.where(lastingOne);
  if (eligibility === "ending") query = query.where(anyEligibility).where(sql<boolean>`not ${lastingOne}`);
  if (eligibility === "none") query = query.where(sql<boolean>`not ${anyEligibility}`);
  if (employed === true) query = query.where(employedNow);
  if (employed === false) query = query.where(sql<boolean>`not ${employedNow}`);
  if (rsa) query = query.where(sql<boolean>`(${goodRsa} or ${hiredRsa})`);
  return query;
}
