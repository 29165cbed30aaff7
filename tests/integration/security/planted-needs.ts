import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import type { CommitmentId, Id, ParticipantId } from "#db/schema/columns.ts";

type Words = { reference: string; comment: string };

/** A need of that commitment on which that person is proposed; its free texts are that host's own. */
export async function plantNeed(
  db: Db,
  {
    commitmentId,
    participantId,
    words,
  }: { commitmentId: CommitmentId; participantId: ParticipantId; words: Words },
) {
  const need = randomUUID() as string as Id<"hire_need">;
  const proposal = randomUUID() as string as Id<"proposal">;
  const typed = () => ({ entered_rank: nextEnteredRank(), import_id: null });
  await db
    .insertInto("hire_need")
    .values({
      id: need,
      code: `B-${words.reference}`,
      commitment_id: commitmentId,
      contractor_id: null,
      job_title: "Manœuvre",
      positions: 1,
      noted_on: "2026-03-02" as Day,
      wanted_on: null,
      state: "open",
      note: words.comment,
      revision: 1,
      ...typed(),
    })
    .execute();
  await db
    .insertInto("proposal")
    .values({
      id: proposal,
      need_id: need,
      participant_id: participantId,
      prescriber_id: null,
      proposed_on: "2026-03-03" as Day,
      result: "waiting",
      result_on: null,
      hire_id: null,
      rsa: 1,
      note: words.comment,
      ...typed(),
    })
    .execute();
  return { need: need as string, proposal: proposal as string };
}
