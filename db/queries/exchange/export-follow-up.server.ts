import type { Db } from "../../database.server.ts";
import { isAfter, isHost, type Page } from "./export-page.server.ts";

export function exportedOutcomes(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("outcome")
    .innerJoin("participant", "participant.id", "outcome.participant_id")
    .innerJoin("organisation as host", "host.id", "participant.host_id")
    .select([
      "outcome.entered_rank as rank",
      "outcome.id as key",
      "host.siret as siret_porteur",
      "participant.code as participant",
      "outcome.checkpoint as echeance",
      "outcome.dated_on as date",
      "outcome.reason as motif",
      "outcome.situation",
    ])
    .where(isAfter("outcome.entered_rank", "outcome.id", after))
    .where(isHost("participant.host_id", scope))
    .orderBy("outcome.entered_rank")
    .orderBy("outcome.id")
    .limit(limit)
    .execute();
}

export function exportedCallAttempts(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("call_attempt")
    .innerJoin("participant", "participant.id", "call_attempt.participant_id")
    .innerJoin("organisation as host", "host.id", "participant.host_id")
    .select([
      "call_attempt.entered_rank as rank",
      "call_attempt.id as key",
      "host.siret as siret_porteur",
      "participant.code as participant",
      "call_attempt.checkpoint as echeance",
      "call_attempt.number as tentative",
      "call_attempt.dated_on as date",
      "call_attempt.result as resultat",
      "call_attempt.next_on as prochain_le",
      "call_attempt.note",
    ])
    .where(isAfter("call_attempt.entered_rank", "call_attempt.id", after))
    .where(isHost("participant.host_id", scope))
    .orderBy("call_attempt.entered_rank")
    .orderBy("call_attempt.id")
    .limit(limit)
    .execute();
}
