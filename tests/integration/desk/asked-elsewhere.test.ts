import { randomUUID } from "node:crypto";
import { countTodo } from "#app/routes/_app.aujourdhui/count-todo.ts";
import { loader } from "#app/routes/_app.aujourdhui/route.tsx";
import * as task from "#app/routes/_app.instance.actions.$id/route.tsx";
import * as newTask from "#app/routes/_app.instance.actions.nouvelle/route.tsx";
import { givenAgreement, givenRecipients } from "#tests/integration/grants/given-agreement.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");

test("what the forum asks of the host is told a month before its day, late ones first, until it is done", async ({
  db,
  given,
}) => {
  const host = await given.host();
  const other = await given.host();
  const animator = await signedIn(db, { role: "animator" }, { now });
  const own = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const desk = () => loader({ request: own.get("/aujourdhui"), params: {}, context: own.context });
  const ask = async (title: string, dueOn: string, organisation: string = host.id): Promise<string> => {
    const id = randomUUID() as string;
    const request = animator.post("/", { id, title, organisation, dueOn });
    expect(await newTask.action({ request, params: {}, context: animator.context })).toMatchObject({
      status: 302,
    });
    return id;
  };
  expect((await desk()).forumTasks).toMatchObject({ total: 0, late: 0 });
  await ask("Dans un mois", "2026-12-22");
  await ask("Dans plus d’un mois", "2026-12-23");
  await ask("D’un autre porteur", "2026-11-01", other.id);
  const late = await ask("Envoyer le plan", "2026-11-21");
  await ask("Aujourd’hui", "2026-11-22");
  expect((await desk()).forumTasks).toMatchObject({
    total: 3,
    late: 1,
    lines: [
      { id: late, title: "Envoyer le plan", late: true },
      { title: "Aujourd’hui", late: false },
      { title: "Dans un mois", late: false },
    ],
  });
  expect(countTodo(await desk())).toBe(3);
  await task.action({
    request: own.post("/", { intent: "faite", note: "Envoyé" }),
    params: { id: late },
    context: own.context,
  });
  expect((await desk()).forumTasks).toMatchObject({ total: 2, late: 0 });
});

test("a short pace is one thing to do, said with its figures, until it is made up for", async ({
  db,
  given,
}) => {
  const host = await given.host();
  const own = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const desk = () => loader({ request: own.get("/aujourdhui"), params: {}, context: own.context });
  await givenAgreement(db, host.id, { rsa_target: 12 });
  const { pace } = await desk();
  expect(pace).toMatchObject({ siret: host.siret, year: 2026 });
  expect(pace?.words.replace(/\s/g, " ")).toBe(
    "0 allocataire du RSA, pour 10 attendus à ce jour. À ce rythme, 0 au 31 décembre sur 12.",
  );
  expect(countTodo(await desk())).toBe(1);
  await givenRecipients(given, host.id, ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]);
  expect((await desk()).pace?.words).toMatch(/^6\sallocataires du RSA, pour 10\s?attendus/);
  await givenRecipients(given, host.id, ["2026-07", "2026-08"]);
  expect((await desk()).pace).toBeNull();
});
