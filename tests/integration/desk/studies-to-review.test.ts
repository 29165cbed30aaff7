import type { Day } from "#app/domain/calendar.ts";
import { loader } from "#app/routes/_app.aujourdhui/route.tsx";
import { action } from "#app/routes/_app.calibrages.$id.echanges/route.tsx";
import { countTodo, countUrgent } from "#app/routes/_app.aujourdhui/count-todo.ts";
import type { Db } from "#db/database.server.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-19T09:00:00Z");

async function world(db: Db, given: Given) {
  const host = await given.host();
  const authority = await given.authority({ name: "Commune de Crolles" });
  const studies = givenStudies(db);
  const { id } = await studies.study(authority.id);
  await studies.studyLot(id);
  const buyer = await signedIn(db, { role: "authority", organisationId: authority.id }, { now });
  const facilitator = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const elsewhere = await given.host();
  const stranger = await signedIn(db, { role: "facilitator", organisationId: elsewhere.id }, { now });
  return { id, host, buyer, facilitator, stranger };
}

const deskOf = (someone: SignedIn) =>
  loader({ request: someone.get("/aujourdhui"), params: {}, context: someone.context });

const act = (someone: SignedIn, id: string, fields: Record<string, string>) =>
  action({
    request: someone.post(`/calibrages/${id}/echanges`, fields),
    params: { id },
    context: someone.context,
  });

test("a study to review appears when it is sent, and leaves when it is approved", async ({ db, given }) => {
  const { id, host, buyer, facilitator, stranger } = await world(db, given);
  expect((await deskOf(facilitator)).studies).toEqual({ total: 0, lines: [], late: 0 });
  await act(buyer, id, { act: "submitted", seen: "1", host: host.id });
  const desk = await deskOf(facilitator);
  expect(desk.studies).toEqual({
    total: 1,
    late: 0,
    lines: [
      { id, title: "Salle polyvalente", authorityName: "Commune de Crolles", dueOn: "2026-12-17", left: 28 },
    ],
  });
  expect(countTodo(desk)).toBe(1);
  expect((await deskOf(stranger)).studies.total).toBe(0);
  await act(facilitator, id, { act: "approved", seen: "2" });
  expect((await deskOf(facilitator)).studies.total).toBe(0);
});

test("past its day it cannot wait", async ({ db, given }) => {
  const { id, host, buyer, facilitator } = await world(db, given);
  await act(buyer, id, { act: "submitted", seen: "1", host: host.id });
  await db
    .updateTable("study")
    .set({ due_on: "2026-11-16" as Day })
    .where("id", "=", id)
    .execute();
  const desk = await deskOf(facilitator);
  expect(desk.studies).toMatchObject({ late: 1, lines: [{ left: -3 }] });
  expect(countUrgent(desk).filter(({ count }) => count > 0)).toMatchObject([{ anchor: "notes", count: 1 }]);
});
