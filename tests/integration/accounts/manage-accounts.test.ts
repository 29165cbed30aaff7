import { roleCodes } from "#app/domain/role.ts";
import { viewerOf } from "#app/platform/session.server.ts";
import { action, loader } from "#app/routes/_app.comptes/route.tsx";
import { findAccountByEmail } from "#db/queries/accounts.server.ts";
import { verifyAuditChain } from "#db/queries/audit-chain.server.ts";
import { signedIn, testOrigin, type SignedIn } from "#tests/support/signed-in.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import { describe, expect, test } from "#tests/support/test.ts";

const newcomer = { intent: "creer", email: "lea@exemple.fr", name: "Léa Martin", role: "admin" };

function send({ post, context }: SignedIn, fields: Record<string, string>) {
  return action({ request: post("/comptes", fields), params: {}, context });
}

test.for(roleCodes.filter((role) => role !== "admin"))(
  "%s neither sees nor opens accounts",
  async (role, { db }) => {
    const who = await signedIn(db, { role });
    const page = loader({ request: who.get("/comptes"), params: {}, context: who.context });
    await expect(page).rejects.toMatchObject({ status: 403 });
    await expect(send(who, newcomer)).rejects.toMatchObject({ status: 403 });
    expect(await findAccountByEmail(db, newcomer.email)).toBeUndefined();
  },
);

test("opening an account shows its link once", async ({ db }) => {
  const admin = await signedIn(db, { role: "admin" });
  const reply = await send(admin, newcomer);
  const url = "data" in reply ? reply.data.link?.url : undefined;
  expect(url).toMatch(new RegExp(`^${testOrigin}/invitation/[\\w-]{43}$`));
  expect(await findAccountByEmail(db, newcomer.email)).toMatchObject({ role: "admin", passwordHash: null });
});

describe("what is missing is asked for beside its field", () => {
  test.for([
    [{ role: "facilitator" }, "siret", "14 chiffres"],
    [{ role: "facilitator", siret: "123" }, "siret", "200 040 715 00018"],
    [{ role: "facilitator", siret: siretNumber(77) }, "organisationName", "nom de l’organisation"],
    [{ role: "territory" }, "territoryCode", "Grésivaudan"],
    [{ role: "chef" }, "role", "Facilitatrice"],
    [{ email: "lea" }, "email", "prenom.nom"],
    [{ name: "" }, "name", "Camille"],
  ] as const)("%o", async ([fields, field, words], { db }) => {
    const admin = await signedIn(db, { role: "admin" });
    expect(await send(admin, { ...newcomer, ...fields })).toMatchObject({
      init: { status: 400 },
      data: { create: { error: { [field]: [expect.stringContaining(words)] } } },
    });
  });
});

test("an organisation that is named is created, and takes the role", async ({ db }) => {
  const admin = await signedIn(db, { role: "admin" });
  const siret = siretNumber(78);
  await send(admin, { ...newcomer, role: "facilitator", siret, organisationName: "PLIE du Trièves" });
  const organisation = await db
    .selectFrom("organisation")
    .innerJoin("organisation_role", "organisation_role.organisation_id", "organisation.id")
    .select(["siret", "name", "role"])
    .executeTakeFirst();
  expect(organisation).toEqual({ siret, name: "PLIE du Trièves", role: "host" });
});

test("an address has one account", async ({ db }) => {
  const admin = await signedIn(db, { role: "admin" });
  await send(admin, newcomer);
  expect(await send(admin, { ...newcomer, email: "LEA@exemple.fr" })).toMatchObject({
    init: { status: 400 },
    data: { create: { error: { email: [expect.stringContaining("déjà un compte")] } } },
  });
});

test("closing an account ends its sessions; it can be opened again", async ({ db }) => {
  const admin = await signedIn(db, { role: "admin" });
  const other = await signedIn(db, { role: "siae" });
  await send(admin, { intent: "fermer", id: other.accountId });
  expect(await viewerOf(other.get("/"), other.context)).toBeNull();
  await send(admin, { intent: "rouvrir", id: other.accountId });
  expect(await db.selectFrom("session").select("account_id").execute()).toEqual([
    { account_id: admin.accountId },
  ]);
  const back = await db
    .selectFrom("account")
    .select("disabled_at")
    .where("id", "=", other.accountId)
    .execute();
  expect(back).toEqual([{ disabled_at: null }]);
});

test("nobody closes their own account, and is told so as a refusal", async ({ db }) => {
  const admin = await signedIn(db, { role: "admin" });
  const reply = await send(admin, { intent: "fermer", id: admin.accountId });
  expect(reply).toMatchObject({ init: { status: 400 } });
  expect("data" in reply && reply.data.refused).toContain("propre compte");
  expect(await viewerOf(admin.get("/"), admin.context)).not.toBeNull();
});

test("each act is in the trail, and the trail holds together", async ({ db }) => {
  const admin = await signedIn(db, { role: "admin" });
  await send(admin, newcomer);
  const { id = "" } = (await findAccountByEmail(db, newcomer.email)) ?? {};
  await send(admin, { intent: "renvoyer-un-lien", id });
  await send(admin, { intent: "fermer", id });
  const acts = await db.selectFrom("audit_event").select(["act", "account_id"]).orderBy("sequence").execute();
  expect(acts.map(({ act }) => act)).toEqual([
    "account.created",
    "account.invitation-sent",
    "account.disabled",
  ]);
  expect(acts.every(({ account_id }) => account_id === admin.accountId)).toBe(true);
  expect(await verifyAuditChain(db)).toMatchObject({ state: "intact" });
});
