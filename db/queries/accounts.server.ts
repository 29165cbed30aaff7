import type { Role } from "#app/domain/role.ts";
import type { Db } from "../database.server.ts";
import type { AccountId, Flag, Instant, OrganisationId } from "../schema/columns.ts";

export type AccountRow = {
  id: AccountId;
  email: string;
  name: string;
  role: Role;
  organisationId: OrganisationId | null;
  passwordHash: string | null;
  isDemo: Flag;
  disabledAt: Instant | null;
};

const columns = [
  "id",
  "email",
  "name",
  "role",
  "organisation_id as organisationId",
  "password_hash as passwordHash",
  "is_demo as isDemo",
  "disabled_at as disabledAt",
] as const;

/** E-mail addresses are kept in lower case. */
export async function findAccountByEmail(db: Db, email: string): Promise<AccountRow | undefined> {
  return db.selectFrom("account").select(columns).where("email", "=", email.toLowerCase()).executeTakeFirst();
}

export async function findAccount(db: Db, id: AccountId): Promise<AccountRow | undefined> {
  return db.selectFrom("account").select(columns).where("id", "=", id).executeTakeFirst();
}

export type ListedAccount = {
  id: AccountId;
  email: string;
  name: string;
  role: Role;
  organisationName: string | null;
  territoryLabel: string | null;
  /** `invited`: the account has no password yet. */
  state: "active" | "invited" | "disabled";
  isDemo: boolean;
};

/** Every account, in order of address. An installation has some hundred of them at most. */
export async function listAccounts(db: Db): Promise<ListedAccount[]> {
  const rows = await db
    .selectFrom("account")
    .leftJoin("organisation", "organisation.id", "account.organisation_id")
    .leftJoin("territory", "territory.code", "account.territory_code")
    .select([
      "account.id",
      "account.email",
      "account.name",
      "account.role",
      "organisation.name as organisationName",
      "territory.label as territoryLabel",
      "account.is_demo as isDemo",
      "account.disabled_at as disabledAt",
    ])
    .select((eb) => eb("account.password_hash", "is", null).as("invited"))
    .orderBy("account.email")
    .execute();
  return rows.map(({ disabledAt, invited, isDemo, ...account }) => ({
    ...account,
    isDemo: isDemo === 1,
    state: disabledAt !== null ? "disabled" : invited ? "invited" : "active",
  }));
}

export type NewAccount = {
  id: AccountId;
  email: string;
  name: string;
  role: Role;
  organisationId: OrganisationId | null;
  territoryCode: string | null;
  isDemo: boolean;
  at: Instant;
};

export async function insertAccount(db: Db, account: NewAccount): Promise<void> {
  await db
    .insertInto("account")
    .values({
      id: account.id,
      email: account.email.toLowerCase(),
      name: account.name,
      role: account.role,
      organisation_id: account.organisationId,
      territory_code: account.territoryCode,
      password_hash: null,
      is_demo: account.isDemo ? 1 : 0,
      created_at: account.at,
      disabled_at: null,
    })
    .execute();
}

export async function setPasswordHash(db: Db, id: AccountId, passwordHash: string): Promise<void> {
  await db.updateTable("account").set({ password_hash: passwordHash }).where("id", "=", id).execute();
}

export async function setDisabled(db: Db, id: AccountId, disabledAt: Instant | null): Promise<void> {
  await db.updateTable("account").set({ disabled_at: disabledAt }).where("id", "=", id).execute();
}

/** The territories an account may follow, by code. */
export async function listTerritoryChoices(db: Db): Promise<{ value: string; label: string }[]> {
  return db.selectFrom("territory").select(["code as value", "label"]).orderBy("entered_rank").execute();
}
