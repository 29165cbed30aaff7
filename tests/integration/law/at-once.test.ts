import { randomUUID } from "node:crypto";
import type { Role } from "#app/domain/role.ts";
import { action as writeReference } from "#app/routes/_app.references.$kind.$code/route.tsx";
import { action as writeClause } from "#app/routes/_app.clauses.$key/route.tsx";
import type { Db } from "#db/database.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";

/** Enough for the two to meet in the middle at least once where rows are locked one by one. */
const rounds = [0, 1, 2, 3, 4, 5];
const now = () => new Date("2026-11-22T09:00:00Z");

const signedAs = (db: Db, role: Role) => signedIn(db, { role }, { now });
const statusOf = (answer: unknown): number =>
  answer instanceof Response
    ? answer.status
    : ((answer as { init?: ResponseInit | null }).init?.status ?? 200);

async function put(someone: SignedIn, [kind, code]: readonly [string, string], fields: object) {
  const request = someone.post(`/references/${kind}/${code}`, { ...fields });
  return statusOf(await writeReference({ request, params: { kind, code }, context: someone.context }));
}

async function adopt(someone: SignedIn, fields: Record<string, string>) {
  const key = "ccap_penalties";
  const request = someone.post(`/clauses/${key}`, fields);
  return statusOf(await writeClause({ request, params: { key }, context: someone.context }));
}

const added = (changes: object) => ({
  intent: "add",
  id: randomUUID(),
  value: "45",
  from: "2027-01-01",
  source: "12 chantiers suivis en 2026",
  ...changes,
});

test("a value put twice at once by the same form is written once", async ({ db }) => {
  const someone = await signedAs(db, "facilitator");
  for (const round of rounds) {
    const fields = added({ from: `2027-01-0${round + 1}` });
    const once = () => put(someone, ["labour_share", "vrd"], fields);
    expect(await Promise.all([once(), once()])).toEqual([302, 302]);
  }
  expect(await db.selectFrom("reference_value").select("id").execute()).toHaveLength(rounds.length);
});

test("two rates that would cross, put at once: one is refused, the three stay in order", async ({ db }) => {
  const someone = await signedAs(db, "admin");
  const today = "2029-01-01" as never;
  for (const round of rounds) {
    const from = `2028-0${round + 1}-01`;
    const statuses = await Promise.all([
      put(someone, ["insertion_rate", "prudent"], added({ value: "9", from })),
      put(someone, ["insertion_rate", "usual"], added({ value: "6", from })),
    ]);
    const references = await readReferences(db);
    const rates = (["prudent", "usual", "ambitious"] as const).map(
      (code) => references("insertion_rate", code, today).value,
    );
    expect(statuses).toContain(400);
    expect(rates).toEqual(rates.toSorted((low, high) => low - high));
  }
});

test("two versions of one clause at once: one is adopted, the other text is kept to be compared", async ({
  db,
}) => {
  const [one, other] = [await signedAs(db, "animator"), await signedAs(db, "admin")];
  for (const round of rounds) {
    const own = { intent: "save", seen: String(round + 1), title: "Pénalités", reason: "Décidé en réunion" };
    const statuses = await Promise.all([
      adopt(one, { ...own, body: `Un texte ${round}.` }),
      adopt(other, { ...own, body: `Un autre texte ${round}.` }),
    ]);
    expect(statuses.toSorted()).toEqual([302, 400]);
  }
  const same = { intent: "save", seen: "7", title: "Pénalités", reason: "Décidé", body: "Le même texte." };
  expect(await Promise.all([adopt(one, same), adopt(one, same)])).toEqual([302, 302]);
  expect(await db.selectFrom("clause_text").select("version").execute()).toHaveLength(rounds.length + 1);
});
