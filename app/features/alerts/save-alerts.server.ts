import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { alertFrequencies, type AlertFrequency } from "#app/domain/alert.ts";
import { differences, trailOf, type ValueWords } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import { inSentence } from "#app/ui/french.ts";
import { instant } from "#app/platform/session.server.ts";
import type { Db } from "#db/database.server.ts";
import {
  findAlertSetting,
  insertAlertSetting,
  updateAlertSetting,
  type AlertSetting,
} from "#db/queries/alerts/alert-setting.server.ts";
import { recordAudit, takeTurn, type OwnActor } from "#db/queries/audit.server.ts";
import type { Database } from "#db/schema.ts";
import type { AccountId } from "#db/schema/columns.ts";
import { initialMinimum, type AlertInput } from "./alert-form.schema.ts";

type Asked = { accountId: AccountId; actor: OwnActor; now: Date };

const settingWords = {
  frequency: { label: "Rythme", write: (text) => inSentence(labelOf(text)) },
  minimum: { label: "Convient au moins à", write: (text) => `${text} sur 5` },
} as const satisfies Record<string, ValueWords>;

export type SaveAlertsOutcome = { outcome: "saved" } | ModifiedMeanwhile;

/**
 * Keeps how someone wants to be told. What is told starts the day they ask to be told, and again when they come back.
 * `seen`: the revision the page shows, empty for a first choice.
 */
export function saveAlerts(
  db: Db,
  { input, seen, ...asked }: Asked & { input: AlertInput; seen: string },
): Promise<SaveAlertsOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveAlertsOutcome> => {
    await takeTurn(trx);
    const stored = await findAlertSetting(trx, asked.accountId);
    const changes = differences<keyof typeof settingWords>(settingWords, stored, input);
    if (changes.length === 0) return { outcome: "saved" };
    if (stored !== undefined && String(stored.revision) !== seen) {
      return { outcome: "modified meanwhile", by: undefined, revision: stored.revision, changes };
    }
    await write(trx, stored, { ...asked, change: input });
    await recordAudit(trx, {
      actor: asked.actor,
      act: "alert.chosen",
      objectType: "account",
      objectId: asked.accountId,
      changes: trailOf("alert_setting", asked.accountId, changes),
    });
    return { outcome: "saved" };
  });
}

/** No message any more; the private addresses stay. Asked again, nothing changes. */
export function stopAlerts(db: Db, asked: Asked): Promise<"stopped" | "already stopped"> {
  return db.transaction().execute(async (trx) => {
    await takeTurn(trx);
    const stored = await findAlertSetting(trx, asked.accountId);
    if (stored === undefined || stored.frequency === "never") return "already stopped";
    await write(trx, stored, { ...asked, change: { frequency: "never" } });
    await recordAudit(trx, {
      actor: asked.actor,
      act: "alert.unsubscribed",
      objectType: "account",
      objectId: asked.accountId,
    });
    return "stopped";
  });
}

/** Other private addresses: those given out before open nothing any more. */
export function renewFeedKey(db: Db, asked: Asked): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await takeTurn(trx);
    const stored = await findAlertSetting(trx, asked.accountId);
    await write(trx, stored, { ...asked, change: { feed_key: randomUUID() } });
    await recordAudit(trx, {
      actor: asked.actor,
      act: "alert.addresses-changed",
      objectType: "account",
      objectId: asked.accountId,
    });
  });
}

type Change = Partial<{ frequency: AlertFrequency; minimum: number; feed_key: string }>;

async function write(
  trx: Transaction<Database>,
  stored: AlertSetting | undefined,
  { accountId, now, change }: Asked & { change: Change },
): Promise<void> {
  const since = instant(now);
  if (stored === undefined) {
    const initial = { frequency: "never" as const, minimum: initialMinimum, feed_key: randomUUID() };
    await insertAlertSetting(trx, { account_id: accountId, ...initial, ...change, since, revision: 1 });
    return;
  }
  const startsAgain =
    stored.frequency === "never" && change.frequency !== undefined && change.frequency !== "never";
  const { revision } = stored;
  await updateAlertSetting(trx, accountId, {
    revision,
    change: startsAgain ? { ...change, since } : change,
  });
}

function labelOf(code: string): string {
  return Object.hasOwn(alertFrequencies, code) ? alertFrequencies[code as AlertFrequency].label : code;
}
