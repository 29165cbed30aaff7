import { action as addLine } from "#app/routes/_app.programmation.nouvelle/route.tsx";
import { action as addList } from "#app/routes/_app.programmation.coller/route.tsx";
import { action as decide } from "#app/routes/_app.programmation._index/route.tsx";
import type { SignedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { buyers, fieldsOf, type Fields } from "./given-buyers.ts";

/** Enough for the two to meet in the middle at least once where rows are locked one by one. */
const rounds = [0, 1, 2, 3, 4, 5];

type Action = (args: {
  request: Request;
  params: Record<string, string>;
  context: SignedIn["context"];
}) => Promise<unknown>;

const ask = async (act: Action, someone: SignedIn, fields: Fields): Promise<number> => {
  const request = someone.post("/programmation?annee=2027", fields);
  const answer = await act({ request, params: {}, context: someone.context });
  if (answer instanceof Response) return answer.status;
  return (answer as { init?: ResponseInit | null }).init?.status ?? 200;
};

test("two lines with one code at once: one is kept, the other is told whose code it is", async ({
  db,
  given,
}) => {
  const { buyer, colleague } = await buyers(db, given);
  for (const round of rounds) {
    const code = `A${round}`;
    const statuses = await Promise.all([
      ask(addLine, buyer, fieldsOf({ code, title: "Nettoyage" })),
      ask(addLine, colleague, fieldsOf({ code, title: "Peinture" })),
    ]);
    expect(statuses.toSorted()).toEqual([302, 400]);
  }
  expect(await db.selectFrom("planned_purchase").select("id").execute()).toHaveLength(rounds.length);
});

test("one form pressed twice at once is one line", async ({ db, given }) => {
  const { buyer } = await buyers(db, given);
  for (const round of rounds) {
    const fields = fieldsOf({ code: `B${round}` });
    const once = () => ask(addLine, buyer, fields);
    expect(await Promise.all([once(), once()])).toEqual([302, 302]);
  }
  expect(await db.selectFrom("planned_purchase").select("id").execute()).toHaveLength(rounds.length);
});

test("the same list sent at once by two colleagues is written once", async ({ db, given }) => {
  const { buyer, colleague } = await buyers(db, given);
  for (const round of rounds) {
    const texte = `N°\tObjet\nC${round}\tSols ${round}\n\tPeinture ${round}`;
    const send = (someone: SignedIn) => ask(addList, someone, { texte, annee: "2027", intent: "add" });
    expect(await Promise.all([send(buyer), send(colleague)])).toEqual([302, 302]);
  }
  expect(await db.selectFrom("planned_purchase").select("id").execute()).toHaveLength(rounds.length * 2);
});

test("the same contract added to the programming by two colleagues at once is there once", async ({
  db,
  given,
}) => {
  const { buyer, colleague, town } = await buyers(db, given);
  for (const round of rounds) {
    const contract = await given.contract({
      authority_id: town.id,
      reference: `P-${round}`,
      title: `Salle ${round}`,
      stage: "planned",
    });
    const fields = { intent: "attach", contrat: contract.id };
    expect(await Promise.all([ask(decide, buyer, fields), ask(decide, colleague, fields)])).toEqual([
      302, 302,
    ]);
  }
  expect(await db.selectFrom("planned_purchase").select("id").execute()).toHaveLength(rounds.length);
});
