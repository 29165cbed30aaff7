import { randomUUID } from "node:crypto";
import type { OrganisationRole } from "#app/domain/exchange-codes.ts";
import { roles, type Role } from "#app/domain/role.ts";
import type { Siret } from "#app/domain/siret.ts";
import { instant } from "#app/platform/session.server.ts";
import type { Db } from "#db/database.server.ts";
import { findAccountByEmail, insertAccount, listTerritoryChoices } from "#db/queries/accounts.server.ts";
import { recordAudit, type Actor } from "#db/queries/audit.server.ts";
import {
  addOrganisationRole,
  findOrganisationBySiret,
  insertOrganisation,
} from "#db/queries/organisations.server.ts";
import type { AccountId, OrganisationId } from "#db/schema/columns.ts";
import { issueLink } from "./account-link.server.ts";

export type NewAccountInput = {
  email: string;
  name: string;
  role: Role;
  /** For the roles that work in an organisation. */
  siret: Siret | null;
  /** Names the organisation when the installation does not know it yet. */
  organisationName: string | null;
  territoryCode: string | null;
};

export type CreateAccountOutcome =
  | { outcome: "created"; accountId: AccountId; token: string }
  | { outcome: "email taken" | "organisation needed" | "organisation unknown" | "territory unknown" };

/**
 * Opens an account without a password: the link returned, once, lets its owner choose one. The organisation gets the
 * role the account works under; it is created when it is named and the installation does not know it.
 */
export function createAccount(
  db: Db,
  input: NewAccountInput,
  { actor, now }: { actor: Actor; now: Date },
): Promise<CreateAccountOutcome> {
  return db.transaction().execute(async (trx): Promise<CreateAccountOutcome> => {
    if (await findAccountByEmail(trx, input.email)) return { outcome: "email taken" };
    const workplace = roles[input.role].organisation;
    const place = workplace === null ? { id: null } : await findPlace(trx, input, workplace);
    if (typeof place === "string") return { outcome: place };
    if (input.role === "territory" && !(await isTerritory(trx, input.territoryCode))) {
      return { outcome: "territory unknown" };
    }
    const accountId = randomUUID() as string as AccountId;
    await insertAccount(trx, {
      id: accountId,
      email: input.email,
      name: input.name,
      role: input.role,
      organisationId: place.id,
      territoryCode: input.role === "territory" ? input.territoryCode : null,
      isDemo: false,
      at: instant(now),
    });
    const token = await issueLink(trx, { accountId, purpose: "invitation", now });
    await recordAudit(trx, {
      actor,
      act: "account.created",
      objectType: "account",
      objectId: accountId,
      changes: [{ objectType: "account", objectId: accountId, field: "role", after: input.role }],
      at: instant(now),
    });
    return { outcome: "created", accountId, token };
  });
}

async function isTerritory(db: Db, code: string | null): Promise<boolean> {
  return (await listTerritoryChoices(db)).some(({ value }) => value === code);
}

async function findPlace(
  db: Db,
  { siret, organisationName }: NewAccountInput,
  role: OrganisationRole,
): Promise<{ id: OrganisationId } | "organisation needed" | "organisation unknown"> {
  if (siret === null) return "organisation needed";
  const known = await findOrganisationBySiret(db, siret);
  if (!known && organisationName === null) return "organisation unknown";
  const id = known?.id ?? (randomUUID() as string as OrganisationId);
  if (!known && organisationName !== null)
    await insertOrganisation(db, { id, siret, name: organisationName });
  await addOrganisationRole(db, id, role);
  return { id };
}
