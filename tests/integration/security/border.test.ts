import { loader as contractPage } from "#app/routes/_app.marches.$reference._index/route.tsx";
import { loader as importPage } from "#app/routes/_app.imports.$importId/route.tsx";
import { signedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { otherHostWords, plantedWorld } from "./planted-world.ts";

test("a contract that changed hosts does not carry the names of the former one's files", async ({
  db,
  given,
}) => {
  const { host, contracts } = await plantedWorld(db, given);
  const { reference } = contracts.other;
  await db.updateTable("contract").set({ host_id: host.id }).where("reference", "=", reference).execute();
  const who = await signedIn(db, { role: "facilitator", organisationId: host.id });
  const request = who.get(`/marches/${reference}`);
  const page = await contractPage({ request, context: who.context, params: { reference } });
  expect(page.hires.rows).toMatchObject([{ name: null, reference: null }]);
  expect(JSON.stringify(page.hires)).not.toContain(otherHostWords.name);
});

test("an account that changed hosts leaves the former one's imports behind", async ({ db, given }) => {
  const { host, elsewhere, imports } = await plantedWorld(db, given);
  const who = await signedIn(db, { role: "facilitator", organisationId: elsewhere.host.id });
  await db
    .updateTable("import")
    .set({ account_id: who.accountId })
    .where("host_id", "is not", null)
    .execute();
  const ask = async (importId: string): Promise<number> => {
    const args = { request: who.get(`/imports/${importId}`), context: who.context, params: { importId } };
    return importPage(args).then(
      () => 200,
      (thrown: unknown) => (thrown instanceof Response ? thrown.status : 500),
    );
  };
  expect(await ask(imports.other)).toBe(200);
  await db.updateTable("account").set({ organisation_id: host.id }).where("id", "=", who.accountId).execute();
  expect([await ask(imports.other), await ask(imports.own)]).toEqual([404, 200]);
});
