import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import * as list from "#app/routes/_app.suites._index/route.tsx";
import * as page from "#app/routes/_app.suites.$participantId.$checkpoint/route.tsx";
import type { Db } from "#db/database.server.ts";
import type { ParticipantId } from "#db/schema/columns.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import type { Given } from "#tests/support/test.ts";

export type Fields = Record<string, string>;
export const now = () => new Date("2026-11-22T09:00:00Z");
export const today = "2026-11-22" as Day;

/** A host with one contract at work, two of its facilitators, and persons who left a hire. */
export async function outcomeWorld(db: Db, given: Given) {
  const host = await given.host();
  const contract = await given.contract({ host_id: host.id, title: "Réhabilitation des Charmettes" });
  const lot = await given.lot({ contract_id: contract.id });
  const commitment = await given.commitment({ lot_id: lot.id });
  const employer = await given.organisation({ name: "Belledonne Intérim" }, ["company"]);
  const account = { role: "facilitator", organisationId: host.id } as const;
  const someone = await signedIn(db, { ...account, name: "Nadège Ferrand" }, { now });
  const other = await signedIn(db, { ...account, name: "Karim Benali" }, { now });
  const hire = (participantId: ParticipantId, startsOn: string, endsOn: string | null) =>
    given.hire({
      participant_id: participantId,
      commitment_id: commitment.id,
      employer_id: employer.id,
      starts_on: startsOn as Day,
      ends_on: endsOn as Day | null,
    });
  /** Someone of the host whose only hire ended that day. */
  const leaver = async (endsOn: string, overrides: Parameters<Given["participant"]>[0] = {}) => {
    const { id } = await given.participant({ host_id: host.id, phone: "06 11 22 33 44", ...overrides });
    await hire(id, "2024-01-02", endsOn);
    return id;
  };
  return { host, contract, commitment, someone, other, hire, leaver };
}

const ask = (someone: SignedIn, participantId: string, checkpoint: string, request: Request) => ({
  request,
  params: { participantId, checkpoint },
  context: someone.context,
});

export const openList = (someone: SignedIn, search = "") =>
  list.loader({ request: someone.get(`/suites${search}`), params: {}, context: someone.context });

export const openPage = (someone: SignedIn, id: string, checkpoint: string, search = "") =>
  page.loader(ask(someone, id, checkpoint, someone.get(`/suites/${id}/${checkpoint}${search}`)));

export const send = async (
  someone: SignedIn,
  id: string,
  checkpoint: string,
  fields: Fields,
  search = "",
): Promise<unknown> =>
  page.action(ask(someone, id, checkpoint, someone.post(`/suites/${id}/${checkpoint}${search}`, fields)));

export const situation = (changes: Fields = {}): Fields => ({
  intent: "record",
  id: randomUUID(),
  datedOn: "2026-11-20",
  reason: "cdi",
  ...changes,
});

export const call = (changes: Fields = {}): Fields => ({
  intent: "attempt",
  id: randomUUID(),
  datedOn: "2026-11-20",
  result: "no_answer",
  ...changes,
});

export const saved = { status: 302 };
export const errorsOf = (reply: unknown): Record<string, string[]> =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};

export function changesOf(db: Db) {
  return db
    .selectFrom("audit_change")
    .innerJoin("audit_event", "audit_event.sequence", "audit_change.event_sequence")
    .select(["audit_event.act", "field", "before", "after"])
    .orderBy("audit_event.sequence")
    .orderBy("position")
    .execute();
}
