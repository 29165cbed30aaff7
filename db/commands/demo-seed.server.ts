import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { demoAccounts, demoPassword } from "#app/features/accounts/demo-accounts.ts";
import { hashPassword } from "#app/features/accounts/password-hash.server.ts";
import { writePdf } from "#app/platform/pdf/write-pdf.server.ts";
import { personKeyOf } from "#app/platform/person-key.server.ts";
import type { Secrets } from "#app/platform/secrets.server.ts";
import type { Role } from "#app/domain/role.ts";
import type { Db } from "../database.server.ts";
import { demoGuide } from "./demo-guide.ts";
import { insertAccount, setPasswordHash } from "../queries/accounts.server.ts";
import { recordAudit } from "../queries/audit.server.ts";
import type { Database } from "../schema.ts";
import type { AccountId, Instant, OrganisationId } from "../schema/columns.ts";
import { demoToday } from "../seed/demo/demo-calendar.ts";
import { enterContacts, enterForum } from "../seed/demo/forum.ts";
import { enterEditions } from "./demo-editions.server.ts";
import { enterStudies } from "../seed/demo/studies.ts";
import { enterReferences } from "./demo-references.server.ts";
import { isNewInstallation, seedDemoTerritory } from "../seed/demo-territory.server.ts";

/** What `demo seed` says when it will not. */
export const seedRefusal =
  "Cette base contient déjà des organisations ou des comptes : la démonstration ne se charge que dans une base neuve. Donnez-en une autre, par exemple DATABASE_URL=sqlite:db/data/demo.sqlite.";

/** Who may sign in to the demonstration, and with what: one account per role, on a line each. */
export const demoAccountsText = [
  `Comptes de démonstration, au mot de passe ${demoPassword} :`,
  ...demoAccounts.map(({ email, title }) => `  ${email.padEnd(30)}  ${title}`),
].join("\n");

/** What `demo seed` says once done. */
export const seededText = `Démonstration chargée : 120 marchés, 400 participants, 900 embauches, 6 000 relevés.\n${demoAccountsText}`;

/** Whether the demonstration's accounts are in this database. */
export async function hasDemoAccounts(db: Db): Promise<boolean> {
  const account = db.selectFrom("account").select("id").where("is_demo", "=", 1).limit(1);
  return (await account.executeTakeFirst()) !== undefined;
}

/**
 * Fills a new installation with the demonstration territory and one account per role, in one transaction: persons are
 * known by keys made with the installation's secret. `not empty`: it holds an organisation or an account, nothing was
 * written. The schema and the places must be there.
 */
export async function seedDemo(db: Db, secrets: Pick<Secrets, "personKey">): Promise<"seeded" | "not empty"> {
  if (!(await isNewInstallation(db))) return "not empty";
  const passwordHash = await hashPassword(demoPassword);
  const guide = await writePdf(demoGuide, new Date(`${demoToday}T12:00:00Z`));
  return db.transaction().execute(async (trx) => {
    await seedDemoTerritory(trx, (text) => personKeyOf(text, secrets.personKey));
    await insertDemoAccounts(trx, passwordHash);
    const animator = await demoAccount(trx, "animator");
    await enterReferences(trx, { animator, facilitator: await demoAccount(trx, "facilitator") });
    await enterStudies(trx, {
      buyer: await demoPerson(trx, "authority"),
      facilitator: await demoPerson(trx, "facilitator"),
    });
    await enterForum(trx, guide);
    await enterContacts(trx);
    await enterEditions(trx, animator);
    await trx.insertInto("setting").values({ key: "public_opportunities", value: "1" }).execute();
    await recordAudit(trx, { actor: "demo", act: "demo.seeded", objectType: "installation" });
    return "seeded" as const;
  });
}

/** Whose eyes each demo account has: an organisation of the story by its name, or a territory. */
const seats: Partial<Record<Role, { organisation: string } | { territory: string }>> = {
  facilitator: { organisation: "Maison de l’insertion du Grésivaudan" },
  authority: { organisation: "Commune de Crolles" },
  siae: { organisation: "Ateliers Peinture et Solidarité du Grésivaudan" },
  funder: { organisation: "Département de l’Isère" },
  territory: { territory: "gresivaudan" },
};

async function insertDemoAccounts(trx: Transaction<Database>, passwordHash: string): Promise<void> {
  const at = new Date().toISOString() as Instant;
  for (const { role, email, name } of demoAccounts) {
    const seat = seats[role];
    const organisationId =
      seat && "organisation" in seat ? await organisationNamed(trx, seat.organisation) : null;
    const territoryCode = seat && "territory" in seat ? seat.territory : null;
    const id = randomUUID() as string as AccountId;
    await insertAccount(trx, { id, email, name, role, organisationId, territoryCode, isDemo: true, at });
    await setPasswordHash(trx, id, passwordHash);
  }
}

async function organisationNamed(trx: Transaction<Database>, name: string): Promise<OrganisationId> {
  const named = trx.selectFrom("organisation").select("id").where("name", "=", name);
  return (await named.executeTakeFirstOrThrow()).id;
}

/** The demonstration's account of a role. */
function demoAccount(trx: Transaction<Database>, role: Role) {
  return trx
    .selectFrom("account")
    .select(["id as accountId", "name", "organisation_id as organisationId"])
    .where("role", "=", role)
    .where("is_demo", "=", 1)
    .executeTakeFirstOrThrow();
}

/** The same of a role that has a seat in an organisation. */
async function demoPerson(trx: Transaction<Database>, role: Role) {
  const { accountId, organisationId } = await demoAccount(trx, role);
  if (organisationId === null) throw new Error(`The demonstration's ${role} has no organisation.`);
  return { accountId, organisationId };
}
