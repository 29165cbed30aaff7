import { randomUUID } from "node:crypto";
import { instant } from "#app/platform/session.server.ts";
import type { Db } from "#db/database.server.ts";
import { findAccountByEmail, insertAccount, setPasswordHash } from "#db/queries/accounts.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findDemoPlaces, type DemoPlaces } from "#db/queries/demo-places.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import { demoAccounts, demoPassword, type DemoAccount } from "./demo-accounts.ts";
import { hashPassword } from "./password-hash.server.ts";

/**
 * Opens the accounts of the demonstration, one per role, those that are missing. They belong to organisations of the
 * demo territory; without it (an empty installation) to none. They sign in only where the demonstration is on.
 */
export async function ensureDemoAccounts(db: Db, now: Date): Promise<void> {
  const missing: DemoAccount[] = [];
  for (const account of demoAccounts) {
    if (!(await findAccountByEmail(db, account.email))) missing.push(account);
  }
  if (missing.length === 0) return;
  const passwordHash = await hashPassword(demoPassword);
  await db.transaction().execute(async (trx) => {
    const places = await findDemoPlaces(trx);
    for (const account of missing) {
      const id = randomUUID() as AccountId;
      await insertAccount(trx, { ...placed(account, places), id, isDemo: true, at: instant(now) });
      await setPasswordHash(trx, id, passwordHash);
    }
    await recordAudit(trx, {
      actor: "demo",
      act: "account.created",
      objectType: "account",
      changes: missing.map(({ email }) => ({ objectType: "account", objectId: email, field: "created" })),
      at: instant(now),
    });
  });
}

function placed({ email, name, role }: DemoAccount, places: DemoPlaces) {
  const organisationOf = {
    facilitator: places.hostId,
    authority: places.authorityId,
    siae: places.siaeId,
    funder: places.departmentId,
    network: null,
    animator: null,
    territory: null,
    admin: null,
  };
  return {
    email,
    name,
    role,
    organisationId: organisationOf[role],
    territoryCode: role === "territory" ? places.territoryCode : null,
  };
}
