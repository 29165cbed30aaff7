import type { Hash } from "node:crypto";
import type { Db } from "../database.server.ts";
import type { Database } from "../schema.ts";
import { addToDigest, startDigest } from "./audit.server.ts";

export type AuditChain = { state: "intact"; events: number } | { state: "broken"; sequence: number };

const page = 1000;

/**
 * Recomputes every digest from the first event on. `broken` names the first event that was altered, removed or put in
 * afterwards. Reads by pages: memory does not grow with the trail.
 */
export async function verifyAuditChain(db: Db): Promise<AuditChain> {
  let sequence = 0;
  let digest = "";
  for (;;) {
    const events = await eventsAfter(db, sequence);
    if (events.length === 0) return { state: "intact", events: sequence };
    for (const event of events) {
      if (event.sequence !== sequence + 1) return { state: "broken", sequence: sequence + 1 };
      const hash = startDigest(digest, event);
      await addChanges(db, event.sequence, hash);
      digest = hash.digest("hex");
      if (digest !== event.digest) return { state: "broken", sequence: event.sequence };
      sequence = event.sequence;
    }
  }
}

function eventsAfter(db: Db, sequence: number): Promise<Database["audit_event"][]> {
  return db
    .selectFrom("audit_event")
    .select(["sequence", "at", "account_id", "actor", "act", "object_type", "object_id", "digest"])
    .where("sequence", ">", sequence)
    .orderBy("sequence")
    .limit(page)
    .execute();
}

async function addChanges(db: Db, sequence: number, hash: Hash): Promise<void> {
  let position = 0;
  for (;;) {
    const changes = await db
      .selectFrom("audit_change")
      .select(["position", "object_type", "object_id", "field", "before", "after"])
      .where("event_sequence", "=", sequence)
      .where("position", ">", position)
      .orderBy("position")
      .limit(page)
      .execute();
    for (const change of changes) addToDigest(hash, change);
    if (changes.length < page) return;
    position = changes.at(-1)?.position ?? position;
  }
}
