import { randomUUID } from "node:crypto";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import type { AccountId, Id, Instant, OrganisationId } from "#db/schema/columns.ts";
import { givenStudies } from "#tests/support/given-studies.ts";

type Organisation = { id: OrganisationId };
type Plan = { host: Organisation; authority: Organisation; elsewhere: { authority: Organisation } };

/** Words of another buyer's studies and programming, that no answer to anyone here may hold. */
export const otherBuyerWords = buyerWords("other");
/** The same of the viewers' own buyer: its draft and its programming are told to no one else. */
export const ownBuyerWords = buyerWords("own");

function buyerWords(whose: string) {
  return {
    study: `Zzstudy ${whose}`,
    lot: `Zzlot ${whose}`,
    lotReason: `zz-lot-reason-${whose}`,
    derogation: `zz-derogation-${whose}`,
    message: `zz-message-${whose}`,
    purchase: `Zzpurchase ${whose}`,
    note: `zz-note-${whose}`,
  };
}

type Words = typeof otherBuyerWords;

/**
 * A buyer's own draft, one it sent to its host, one that was approved, one that became a contract, and another buyer's; a
 * lot and a message in each; a line of each buyer's programming.
 */
export async function plantStudies(db: Db, { host, authority, elsewhere }: Plan) {
  const given = givenStudies(db);
  const plant = async (
    owner: Organisation,
    words: Words | null,
    overrides: Parameters<typeof given.study>[1],
  ) => {
    const said = words && { title: words.study, derogation_reason: words.derogation };
    const study = await given.study(owner.id, { ...said, ...overrides });
    const lot = await given.studyLot(
      study.id,
      words ? { title: words.lot, mechanism_reason: words.lotReason } : {},
    );
    if (words) await messageOf(db, study.id, words.message);
    return { id: study.id as string, lot: lot.id as string };
  };
  const sent = { host_id: host.id };
  return {
    studies: {
      draft: await plant(authority, ownBuyerWords, {}),
      sent: await plant(authority, null, { state: "submitted", ...sent }),
      approved: await plant(authority, null, { state: "approved", ...sent }),
      closed: await plant(authority, null, { state: "converted", ...sent }),
      other: await plant(elsewhere.authority, otherBuyerWords, {}),
    },
    purchases: {
      own: await purchaseOf(db, authority, ownBuyerWords),
      other: await purchaseOf(db, elsewhere.authority, otherBuyerWords),
    },
  };
}

async function purchaseOf(db: Db, { id }: Organisation, { purchase, note }: Words): Promise<string> {
  return (await givenStudies(db).purchase(id, { title: purchase, note })).id;
}

async function messageOf(db: Db, studyId: Id<"study">, body: string): Promise<void> {
  await db
    .insertInto("study_event")
    .values({
      id: randomUUID() as string as Id<"study_event">,
      study_id: studyId,
      account_id: null as AccountId | null,
      at: "2026-11-20T09:00:00.000Z" as Instant,
      act: "commented",
      body,
      entered_rank: nextEnteredRank(),
    })
    .execute();
}
