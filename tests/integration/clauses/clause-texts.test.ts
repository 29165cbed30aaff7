import { loader as loadList } from "#app/routes/_app.clauses._index/route.tsx";
import { action, loader } from "#app/routes/_app.clauses.$key/route.tsx";
import type { Db } from "#db/database.server.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { ask, now } from "./kit-world.ts";

const key = "ccap_penalties";
const own = {
  intent: "save",
  seen: "1",
  title: "Pénalités",
  body: "Par heure : {penalite_heure}.\r\n\r\nFin.",
  reason: "Décidé en réunion du réseau",
};

const animator = (db: Db) => signedIn(db, { role: "animator" }, { now });
const read = (someone: SignedIn) => loader(ask(someone, { key }));
const save = (someone: SignedIn, fields: Record<string, string>): Promise<unknown> =>
  action(ask(someone, { key }, someone.post("/clauses", fields)));
const versions = (db: Db) => db.selectFrom("clause_text").select(["version", "body", "reason"]).execute();

describe("clause texts", () => {
  test("are listed by document, with their version and date", async ({ db }) => {
    const someone = await animator(db);
    await save(someone, own);
    const { documents, mayEdit } = await loadList(ask(someone, {}));
    expect(mayEdit).toBe(true);
    expect(documents.map(({ code }) => code)).toEqual(["rc", "ccap", "ae"]);
    const all = documents.flatMap(({ texts }) => texts);
    expect(all.find((text) => text.key === key)).toMatchObject({
      title: "Pénalités",
      version: 2,
      adoptedOn: "2026-11-25",
      isShipped: false,
    });
    expect(all.find((text) => text.key === "ccap_publics")).toMatchObject({ version: 1, isShipped: true });
  });

  test("a new version is adopted, read on an example, and the old one stays", async ({ db }) => {
    const someone = await animator(db);
    expect(await save(someone, own)).toMatchObject({ status: 302 });
    const page = await read(someone);
    expect(page.current).toMatchObject({ version: 2, body: "Par heure : {penalite_heure}.\n\nFin." });
    expect(page.example.text).toBe("Par heure\u00a0: 200\u00a0€.\n\nFin.");
    expect(page.history.map(({ version, reason }) => [version, reason])).toEqual([
      [2, own.reason],
      [1, null],
    ]);
    const events = await db.selectFrom("audit_event").select(["act", "object_id as objectId"]).execute();
    expect(events).toEqual([{ act: "clause_text.adopted", objectId: key }]);
  });

  test("an unknown placeholder is refused with those that are known", async ({ db }) => {
    const someone = await animator(db);
    const reply = await save(someone, { ...own, body: "Par {heure_perdue} et {" });
    expect(reply).toMatchObject({ init: { status: 400 } });
    expect(JSON.stringify(reply)).toContain("{heure_perdue} et { n’est pas connu ici");
    expect(JSON.stringify(reply)).toContain("{penalite_heure}");
    expect(await versions(db)).toEqual([]);
  });

  test("bad fields say what to write, and nothing is kept", async ({ db }) => {
    const someone = await animator(db);
    for (const [field, value, words] of [
      ["title", "", "Écrivez le titre de l’article."],
      ["body", "", "Écrivez le texte de l’article."],
      ["body", "x".repeat(8001), "caractères au plus"],
      ["body", "Salarié 1 85 05 78 006 084 91", "numéro de sécurité sociale"],
      ["reason", "", "Dites pourquoi ce texte change"],
    ] as const) {
      const reply = await save(someone, { ...own, [field]: value });
      expect(reply, field).toMatchObject({ init: { status: 400 } });
      expect(JSON.stringify(reply)).toContain(words);
    }
    expect(await versions(db)).toEqual([]);
  });

  test("seen on an example, nothing is kept", async ({ db }) => {
    const someone = await animator(db);
    const reply = await save(someone, { ...own, intent: "preview", reason: "" });
    expect(JSON.stringify(reply)).toContain("Par heure\u00a0: 200\u00a0€.");
    expect(await versions(db)).toEqual([]);
  });

  test("adopted in between: both texts are shown, then the second follows the first", async ({ db }) => {
    const someone = await animator(db);
    await save(someone, own);
    const mine = { ...own, title: "Le mien" };
    const reply = await save(await animator(db), mine);
    expect(reply).toMatchObject({
      init: { status: 400 },
      data: { conflict: { version: 2, title: "Pénalités" }, result: { initialValue: { title: "Le mien" } } },
    });
    await save(someone, { ...mine, seen: "2" });
    expect((await read(someone)).current).toMatchObject({ version: 3, title: "Le mien" });
  });

  test("sent twice, it is adopted once", async ({ db }) => {
    const someone = await animator(db);
    await save(someone, own);
    expect(await save(someone, own)).toMatchObject({ status: 302 });
    expect(await versions(db)).toHaveLength(1);
  });

  test("the text in force is not a new version", async ({ db }) => {
    const someone = await animator(db);
    await save(someone, own);
    const reply = await save(someone, { ...own, seen: "2" });
    expect(JSON.stringify(reply)).toContain("Ce texte est déjà celui en vigueur.");
    expect(await versions(db)).toHaveLength(1);
  });

  test("others read; only the network's animator and the administrator write", async ({ db, given }) => {
    const host = await given.host();
    const authority = await given.authority();
    for (const [role, organisationId] of [
      ["facilitator", host.id],
      ["authority", authority.id],
      ["network", null],
    ] as const) {
      const someone = await signedIn(db, { role, organisationId });
      expect((await read(someone)).mayEdit).toBe(false);
      await expect(save(someone, own)).rejects.toMatchObject({ status: 403 });
    }
    const admin = await signedIn(db, { role: "admin" });
    expect((await read(admin)).mayEdit).toBe(true);
    expect(await save(admin, own)).toMatchObject({ status: 302 });
    await expect(read(await signedIn(db, { role: "funder" }))).rejects.toMatchObject({ status: 403 });
  });

  test("an article that does not exist is not found; a form of no page of ours is refused", async ({
    db,
  }) => {
    const someone = await animator(db);
    await expect(loader(ask(someone, { key: "toString" }))).rejects.toMatchObject({ status: 404 });
    await expect(save(someone, { ...own, seen: "zéro" })).rejects.toMatchObject({ status: 400 });
  });
});
