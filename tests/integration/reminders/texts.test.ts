import { loader as preview } from "#app/routes/_app.relances.$reference.$siret/route.tsx";
import { action, loader } from "#app/routes/_app.relances.textes/route.tsx";
import type { SignedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { ask, lateWorld, reference, stranger } from "./late-world.ts";

const own = {
  level: "1",
  seen: "0",
  subject: "Heures de {mois}",
  body: "Bonjour {entreprise},\r\n\r\n{porteur}",
};

const texts = async (someone: SignedIn) =>
  (await loader(ask(someone, someone.get("/relances/textes")))).texts;
const save = (someone: SignedIn, fields: Record<string, string>): Promise<unknown> =>
  action(ask(someone, someone.post("/relances/textes", { intent: "save", ...fields })));

test("a host's own text serves its reminders, and is shown on an example", async ({ db, given }) => {
  const { someone, facades } = await lateWorld(db, given);
  await save(someone, own);
  const [first] = await texts(someone);
  expect(first).toMatchObject({ revision: 1, isOwn: true, body: "Bonjour {entreprise},\n\n{porteur}" });
  expect(first?.example).toEqual({
    subject: "Heures de octobre 2026",
    body: "Bonjour Belledonne Bâtiment,\n\nMaison de l’insertion",
  });
  const page = await preview(ask(someone, someone.get("/relances"), { reference, siret: facades.siret }));
  expect(page.text.body).toBe("Bonjour Alpes Façades,\n\nMaison de l’insertion");
  const other = await stranger(db, given);
  expect((await texts(other))[0]).toMatchObject({ revision: 0, isOwn: false });
});

test("the example of a formal notice writes out its arithmetic", async ({ db, given }) => {
  const { someone } = await lateWorld(db, given);
  const body = (await texts(someone))[2]?.example.body ?? "";
  expect(body).toContain("40\u00a0jours × 75\u00a0€ = 3\u202f000\u00a0€");
  expect(body).toContain("428\u00a0h × 200\u00a0€ = 85\u202f600\u00a0€");
  expect(body).not.toContain("{");
});

test("an unknown variable is refused with those that are known", async ({ db, given }) => {
  const { someone } = await lateWorld(db, given);
  const reply = await save(someone, { ...own, body: "Bonjour {societe}" });
  expect(reply).toMatchObject({ init: { status: 400 } });
  expect(JSON.stringify(reply)).toContain(
    "{societe} n’est pas connu\u00a0: les variables de ce texte sont {entreprise}",
  );
  expect(await db.selectFrom("reminder_template").select("kind").execute()).toEqual([]);
});

test("a text changed in between is shown, and what was typed is kept", async ({ db, given }) => {
  const { someone } = await lateWorld(db, given);
  await save(someone, own);
  const reply = await save(someone, { ...own, subject: "Le mien" });
  expect(reply).toMatchObject({
    init: { status: 400 },
    data: {
      conflict: { subject: "Heures de {mois}", revision: 1 },
      result: { initialValue: { subject: "Le mien" } },
    },
  });
  await save(someone, { ...own, seen: "1", subject: "Le mien" });
  expect((await texts(someone))[0]).toMatchObject({ subject: "Le mien", revision: 2 });
});

test("one goes back to the words of the house, unless they changed in between", async ({ db, given }) => {
  const { someone } = await lateWorld(db, given);
  await save(someone, own);
  await save(someone, { intent: "reset", level: "1", seen: "7" });
  expect((await texts(someone))[0]).toMatchObject({ isOwn: true });
  await save(someone, { intent: "reset", level: "1", seen: "1" });
  expect((await texts(someone))[0]).toMatchObject({ isOwn: false, revision: 0 });
});

test("a level that is none is refused", async ({ db, given }) => {
  const { someone } = await lateWorld(db, given);
  await expect(save(someone, { ...own, level: "4" })).rejects.toMatchObject({ status: 400 });
});
