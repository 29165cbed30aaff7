import type { MailServer } from "#app/platform/env.server.ts";
import { sendMail, type MailOutcome } from "#app/platform/mail/send-mail.server.ts";
import { instant } from "#app/platform/session.server.ts";
import type { Db } from "#db/database.server.ts";
import {
  claimDigest,
  listOverdueDigests,
  listWaitingDigests,
  settleDigest,
  type WaitingDigest,
} from "#db/queries/alerts/digests.server.ts";
import { unsubscribeUrl, type AlertAddresses } from "./alert-urls.server.ts";

type Asked = AlertAddresses & {
  mail: MailServer;
  periods: readonly string[];
  demo: boolean;
  now: () => Date;
};

export type HandedOver = { sent: number; failed: number; waiting: number };

/**
 * Hands every waiting digest of those periods to the mail server, each by whoever claims it first. While the server does
 * not answer the others wait for the next time.
 */
export async function handOverDigests(db: Db, asked: Asked): Promise<HandedOver> {
  const waiting = await listWaitingDigests(db, asked.periods, asked);
  const done: HandedOver = { sent: 0, failed: 0, waiting: 0 };
  for (const [index, digest] of waiting.entries()) {
    const state = await handOver(db, digest, asked);
    if (state === "outbox") {
      done.waiting = waiting.length - index;
      break;
    }
    if (state !== "another's") done[state] += 1;
  }
  return done;
}

/**
 * One digest. Claimed before it leaves: if the program stops in between, it is not known to have left and is not sent
 * again. What the server refuses is kept with its reason, and its news told by the next digest.
 */
async function handOver(
  db: Db,
  { id, accountId, toAddress, subject, body }: WaitingDigest,
  asked: Asked,
): Promise<"sent" | "failed" | "outbox" | "another's"> {
  if (!(await claimDigest(db, id, instant(asked.now())))) return "another's";
  const mail = { to: toAddress, subject, text: body, unsubscribeUrl: unsubscribeUrl(asked, accountId) };
  const settled = settledBy(await sendMail(asked.mail, mail));
  await db.transaction().execute((trx) =>
    settleDigest(trx, id, {
      ...settled,
      sentAt: settled.state === "sent" || settled.isUnsure ? instant(asked.now()) : null,
    }),
  );
  return settled.state;
}

function settledBy(answer: MailOutcome) {
  if (answer.outcome === "sent") {
    return { state: "sent" as const, failure: null, forgetsNews: false, isUnsure: false };
  }
  const { failure, reach } = answer;
  switch (reach) {
    case "refused":
      return { state: "failed" as const, failure, forgetsNews: true, isUnsure: false };
    case "unreachable":
      return { state: "outbox" as const, failure, forgetsNews: false, isUnsure: false };
    case "unsure":
      return { state: "failed" as const, failure: unsureWords, forgetsNews: false, isUnsure: true };
  }
}

const unsureWords =
  "Le serveur de courriel n’a pas confirmé la réception\u00a0: ce message est peut-être parti, il n’est pas renvoyé.";

/** What nobody could hand over in its time is given up: its news go to the next digest. */
export async function giveUpOverdue(db: Db, periods: readonly string[]): Promise<void> {
  for (const { id, failure } of await listOverdueDigests(db, periods)) {
    await db.transaction().execute((trx) =>
      settleDigest(trx, id, {
        state: "failed",
        failure: failure ?? "Rien ne l’a envoyé à temps.",
        sentAt: null,
        forgetsNews: true,
      }),
    );
  }
}
