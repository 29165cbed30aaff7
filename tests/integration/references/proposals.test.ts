import { randomUUID } from "node:crypto";
import type { Role } from "#app/domain/role.ts";
import { action as addValue } from "#app/routes/_app.references.$kind.$code/route.tsx";
import { loader as versionsLoader } from "#app/routes/_app.references.versions/route.tsx";
import * as list from "#app/routes/_app.references.propositions._index/route.tsx";
import * as one from "#app/routes/_app.references.propositions.$id/route.tsx";
import * as fresh from "#app/routes/_app.references.propositions.nouvelle/route.tsx";
import * as studyPage from "#app/routes/_app.calibrages.$id.references/route.tsx";
import type { Db } from "#db/database.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";

type Fields = Record<string, string>;
const now = () => new Date("2026-11-22T09:00:00Z");
const signedAs = (db: Db, role: Role, organisationId: string | null = null) =>
  signedIn(db, { role, organisationId, name: "Nadège Ferrand" }, { now });
const ask = (someone: SignedIn, path: string, params = {}) => ({
  request: someone.get(path),
  params,
  context: someone.context,
});
const send = (someone: SignedIn, path: string, fields: Fields | FormData, params = {}) => ({
  request: someone.post(path, fields),
  params,
  context: someone.context,
});

const share = (changes: Fields = {}): Fields => ({
  id: randomUUID(),
  value: "45",
  effectiveOn: "2026-11-01",
  source: "12 chantiers suivis en 2026",
  reason: "Les chantiers du réseau sont à 45 %.",
  ...changes,
});
const masonry = "objet=value&type=labour_share&code=maconnerie";

async function propose(someone: SignedIn, search: string, fields: Fields): Promise<unknown> {
  return fresh.action(send(someone, `/references/propositions/nouvelle?${search}`, fields));
}
async function onOne(someone: SignedIn, id: string, fields: Fields): Promise<unknown> {
  return one.action(send(someone, `/references/propositions/${id}`, fields, { id }));
}
async function adopt(someone: SignedIn, ids: readonly string[], changes: Fields = {}): Promise<unknown> {
  const form = new FormData();
  const fields = { intent: "adopt", adoptedOn: "2026-11-22", summary: "Réunion du 22 novembre", ...changes };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const id of ids) form.append("proposals", id);
  return list.action(send(someone, "/references/propositions", form));
}
const versionsOf = (db: Db) => db.selectFrom("reference_version").selectAll().orderBy("number").execute();
const openOne = (someone: SignedIn, id: string) =>
  one.loader(ask(someone, `/references/propositions/${id}`, { id }));
const wordsOf = (reply: unknown) => JSON.stringify(reply).replace(/[\u00a0\u202f]/g, " ");
const saved = { status: 302 };
const refused = { init: { status: 400 } };

describe("a proposal", () => {
  test("is opened beside the value in force, with its effect on a lot, once", async ({ db }) => {
    const someone = await signedAs(db, "network");
    const fields = share();
    expect(await propose(someone, masonry, fields)).toMatchObject(saved);
    expect(await propose(someone, masonry, fields)).toMatchObject(saved);
    const page = await list.loader(ask(someone, "/references/propositions"));
    expect(page).toMatchObject({ total: 1, mayAdopt: false });
    expect(await openOne(someone, fields.id ?? "")).toMatchObject({
      state: "open",
      since: null,
      mayAdopt: false,
      mayWithdraw: true,
      // 1 000 000 € × share × 7,5 % ÷ 30 €.
      change: { example: { trade: "maconnerie", before: 1_250_00, after: 1_125_00 } },
    });
    expect(wordsOf(page.lines)).toContain("50 % → 45 %");
  });

  test.for([
    [masonry, { value: "101" }, "Écrivez une part entre 0 et 100 %"],
    [masonry, { source: "" }, "Écrivez d’où vient"],
    [masonry, { reason: "" }, "Dites pourquoi"],
    [masonry, { effectiveOn: "" }, "Écrivez le jour"],
    [masonry, { value: "50" }, "C’est déjà ce qui est en vigueur"],
    [
      "objet=value&type=threshold&code=works",
      { value: "6000000", source: "On me l’a dit" },
      "Citez le texte",
    ],
    ["objet=criteria", {}, "Gardez au moins un public"],
    [
      "objet=clause&code=ccap_penalties",
      { title: "Pénalités", body: "Par {inconnu}" },
      "n’est pas connu ici",
    ],
  ] as const)(
    "of %s with %o says what to write and keeps nothing",
    async ([search, changes, words], { db }) => {
      const reply = await propose(await signedAs(db, "facilitator"), search, share(changes));
      expect(reply).toMatchObject(refused);
      expect(wordsOf(reply)).toContain(words);
      expect(await db.selectFrom("reference_proposal").select("id").execute()).toEqual([]);
    },
  );

  test("is discussed: positions count once a person, nothing said twice, nothing once it is closed", async ({
    db,
  }) => {
    const [one1, animator] = [await signedAs(db, "facilitator"), await signedAs(db, "animator")];
    const { id = "", ...rest } = share();
    await propose(one1, masonry, { id, ...rest });
    const word = { intent: "comment", id: randomUUID(), position: "for", body: "D’accord." };
    expect(await onOne(one1, id, word)).toMatchObject(saved);
    expect(await onOne(one1, id, word)).toMatchObject(saved);
    await onOne(one1, id, { ...word, id: randomUUID(), position: "against", body: "Réflexion faite, non." });
    expect(await onOne(one1, id, { ...word, id: randomUUID(), body: "" })).toMatchObject(refused);
    const page = await openOne(animator, id);
    expect(page.comments.map(({ position }) => position)).toEqual(["Favorable", "Défavorable"]);
    expect(page.positions.replace(/\u00a0/g, " ")).toBe("1 défavorable, 2 messages");
    expect(await onOne(animator, id, { intent: "reject", rejectedOn: "2026-11-22" })).toMatchObject(refused);
    const rejected = { intent: "reject", rejectedOn: "2026-11-22", rejectNote: "Trop peu de chantiers" };
    expect(await onOne(animator, id, rejected)).toMatchObject(saved);
    expect(await openOne(one1, id)).toMatchObject({ state: "rejected", decisionNote: rejected.rejectNote });
    expect(await onOne(one1, id, { ...word, id: randomUUID() })).toMatchObject(refused);
    expect(wordsOf(await adopt(animator, [id]))).toContain("Ce n’est plus en discussion");
  });

  test("is taken back by its organisation alone, decided by the animator alone", async ({ db, given }) => {
    const [host, other] = [await given.host(), await given.host()];
    const author = await signedAs(db, "facilitator", host.id);
    const { id = "", ...rest } = share();
    await propose(author, masonry, { id, ...rest });
    const stranger = await signedAs(db, "facilitator", other.id);
    await expect(onOne(stranger, id, { intent: "withdraw" })).rejects.toMatchObject({ status: 403 });
    await expect(onOne(author, id, { intent: "adopt" })).rejects.toMatchObject({ status: 403 });
    await expect(adopt(author, [id])).rejects.toMatchObject({ status: 403 });
    const colleague = await signedAs(db, "facilitator", host.id);
    expect(await onOne(colleague, id, { intent: "withdraw" })).toMatchObject(saved);
    expect(await openOne(stranger, id)).toMatchObject({ state: "withdrawn" });
  });
});

describe("an adoption", () => {
  test("makes one version of a value, a text and the list, once; the values are in force", async ({ db }) => {
    const [author, animator] = [await signedAs(db, "facilitator"), await signedAs(db, "animator")];
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    await propose(author, masonry, share({ id: ids[0] ?? "" }));
    const text = { title: "Pénalités", body: "Par heure : {penalite_heure}." };
    await propose(author, "objet=clause&code=ccap_penalties", share({ id: ids[1] ?? "", ...text }));
    await propose(author, "objet=criteria", share({ id: ids[2] ?? "", criteria: "rsa" }));
    const on = { proposedOn: "2026-11-21" };
    expect(wordsOf(await adopt(animator, ids, { adoptedOn: on.proposedOn }))).toContain(
      "Écrivez un jour à partir",
    );
    expect(await adopt(animator, ids)).toMatchObject(saved);
    expect(await adopt(animator, ids)).toMatchObject(saved);
    expect(await versionsOf(db)).toMatchObject([{ number: 1, adopted_on: "2026-11-22" }]);
    const references = await readReferences(db);
    expect(references("labour_share", "maconnerie", "2026-11-22" as never)).toMatchObject({ value: 450_000 });
    expect(references("criterion", "rsa", "2026-11-22" as never).value).toBe(1);
    expect(references("criterion", "qpv", "2026-11-22" as never).value).toBe(0);
    const texts = await db.selectFrom("clause_text").select(["version", "reference_version as of"]).execute();
    expect(texts).toEqual([{ version: 2, of: 1 }]);
    const { versions } = await versionsLoader(ask(author, "/references/versions"));
    // The share, 17 publics that leave, the text.
    expect(versions[0]?.changes).toHaveLength(19);
    expect(versions[0]?.proposals).toHaveLength(3);
  });

  test("of what changed since asks to confirm, then replaces it", async ({ db }) => {
    const [author, animator] = [await signedAs(db, "facilitator"), await signedAs(db, "animator")];
    const { id = "", ...rest } = share();
    await propose(author, masonry, { id, ...rest });
    const direct = { intent: "add", id: randomUUID(), value: "48", from: "2026-10-01", source: "Suivi" };
    const params = { kind: "labour_share", code: "maconnerie" };
    await addValue(send(author, "/references/labour_share/maconnerie", direct, params));
    expect((await openOne(author, id)).since?.replace(/\u00a0/g, " ")).toBe("la valeur est passée à 48 %");
    const reply = (await adopt(animator, [id])) as { data: { warnings: string[]; confirmed: string } };
    expect(reply).toMatchObject({ ...refused, data: { warnings: [expect.stringContaining("48")] } });
    expect(await adopt(animator, [id], { confirmed: reply.data.confirmed })).toMatchObject(saved);
    expect((await versionsOf(db)).map(({ number }) => number)).toEqual([1, 2]);
    expect(wordsOf((await openOne(author, id)).change)).toContain('"before":"48 %"');
  });

  test("of two on one value, or of rates out of order, is refused whole", async ({ db }) => {
    const [author, animator] = [await signedAs(db, "facilitator"), await signedAs(db, "animator")];
    const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
    await propose(author, masonry, share({ id: ids[0] }));
    await propose(author, masonry, share({ id: ids[1], value: "40" }));
    await propose(author, "objet=value&type=insertion_rate&code=prudent", share({ id: ids[2], value: "9" }));
    expect(wordsOf(await adopt(animator, ids.slice(0, 2)))).toContain("n’en cochez qu’une");
    expect(wordsOf(await adopt(animator, [ids[2]]))).toContain("au-dessus de « Scénario usuel »");
    expect(wordsOf(await adopt(animator, []))).toContain("Cochez au moins une proposition");
    expect(await versionsOf(db)).toEqual([]);
  });
});

test("a study behind says what differs for its lots, and follows when asked", async ({ db, given }) => {
  const buyer = await given.authority();
  const study = await givenStudies(db).study(buyer.id);
  await givenStudies(db).studyLot(study.id);
  const [owner, animator] = [await signedAs(db, "authority", buyer.id), await signedAs(db, "animator")];
  const { id = "", ...rest } = share();
  await propose(animator, masonry, { id, ...rest });
  await adopt(animator, [id]);
  const path = `/calibrages/${study.id}/references`;
  const page = await studyPage.loader(ask(owner, path, { id: study.id }));
  expect(page).toMatchObject({ isBehind: true, version: "avant la première version" });
  expect(wordsOf(page.differences)).toContain('"before":"50 %","after":"45 %"');
  expect([page.before, page.after].map((words) => words.replace(/[\u00a0\u202f]/g, " "))).toEqual([
    "1 250 h",
    "1 125 h",
  ]);
  const update = () => studyPage.action(send(owner, path, { seen: "1" }, { id: study.id }));
  expect(await update()).toMatchObject(saved);
  expect(await update()).toMatchObject(saved);
  const lot = await db.selectFrom("study_lot").select("labour_share as share").executeTakeFirstOrThrow();
  const stored = await db
    .selectFrom("study")
    .select(["reference_version", "revision"])
    .executeTakeFirstOrThrow();
  expect({ ...lot, ...stored }).toEqual({ share: 450_000, reference_version: 1, revision: 2 });
  expect(await studyPage.loader(ask(owner, path, { id: study.id }))).toMatchObject({
    isBehind: false,
    differences: [],
  });
});
