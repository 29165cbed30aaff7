import { randomUUID } from "node:crypto";
import * as documents from "#app/routes/_app.instance.documents.nouveau/route.tsx";
import { loader as file } from "#app/routes/_app.instance.documents.$id.fichier/route.ts";
import * as meeting from "#app/routes/_app.instance.reunions.$id._index/route.tsx";
import * as edit from "#app/routes/_app.instance.reunions.$id.modifier/route.tsx";
import * as fresh from "#app/routes/_app.instance.reunions.nouvelle/route.tsx";
import * as task from "#app/routes/_app.instance.actions.$id/route.tsx";
import * as newTask from "#app/routes/_app.instance.actions.nouvelle/route.tsx";
import type { Db } from "#db/database.server.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");
const saved = { status: 302 };

async function world(db: Db, given: Given) {
  const host = await given.host({ name: "Porteur d’ici" });
  const other = await given.host({ name: "Porteur d’ailleurs" });
  const animator = await signedIn(db, { role: "animator" }, { now });
  const own = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const stranger = await signedIn(db, { role: "facilitator", organisationId: other.id }, { now });
  const { context } = animator;
  const id = randomUUID() as string;
  const fields = { id, title: "Instance", heldOn: "2026-11-20", organisations: host.id };
  const announce = async (): Promise<unknown> =>
    fresh.action({ request: animator.post("/instance/reunions/nouvelle", fields), params: {}, context });
  return { host, animator, own, stranger, context, id, announce };
}

test("a meeting announced twice by the same page is one; it is held, decides, and conflicts are said", async ({
  db,
  given,
}) => {
  const { animator, context, id, announce } = await world(db, given);
  expect(await announce()).toMatchObject(saved);
  expect(await announce()).toMatchObject(saved);
  const act = async (sent: Record<string, string>): Promise<unknown> =>
    meeting.action({ request: animator.post(`/instance/reunions/${id}`, sent), params: { id }, context });
  await act({ intent: "tenue" });
  const decision = randomUUID() as string;
  await act({ intent: "ajouter-decision", decision, texte: "Adopter le taux." });
  await act({ intent: "ajouter-decision", decision, texte: "Adopter le taux." });
  expect(await act({ intent: "ajouter-decision", decision: randomUUID(), texte: " " })).toMatchObject({
    init: { status: 400 },
  });
  const page = await meeting.loader({ request: animator.get("/"), params: { id }, context });
  expect(page).toMatchObject({ state: "held", decisions: [{ body: "Adopter le taux." }] });
  const stale = { title: "Autre", heldOn: "2026-11-20", seen: "1" };
  const reply: unknown = await edit.action({ request: animator.post("/", stale), params: { id }, context });
  expect(reply).toMatchObject({ data: { conflict: { rows: [{ typed: "Autre" }] } } });
});

test("a task is done by the facilitator of its organisation, by no other", async ({ db, given }) => {
  const { host, animator, own, stranger, context } = await world(db, given);
  const id = randomUUID() as string;
  const fields = { id, title: "Envoyer le plan", organisation: host.id, dueOn: "2026-11-01" };
  await newTask.action({ request: animator.post("/", fields), params: {}, context });
  const done = (who: typeof own) =>
    task.action({
      request: who.post("/", { intent: "faite", note: "Envoyé" }),
      params: { id },
      context: who.context,
    });
  await expect(done(stranger)).rejects.toMatchObject({ status: 403 });
  expect(await done(own)).toMatchObject(saved);
  const page = await task.loader({ request: own.get("/"), params: { id }, context: own.context });
  expect(page.task).toMatchObject({ state: "done", doneOn: "2026-11-22", note: "Envoyé" });
});

test("a document is told by its bytes, kept whole, served to be taken away", async ({ db, given }) => {
  const { animator, own, context } = await world(db, given);
  const id = randomUUID() as string;
  const send = async (bytes: string, name: string): Promise<unknown> => {
    const form = new FormData();
    for (const [key, value] of Object.entries({ id, title: "Guide", category: "guide" }))
      form.set(key, value);
    form.set("fichier", new File([bytes], name));
    return documents.action({ request: animator.post("/", form), params: {}, context });
  };
  expect(await send("<script>", "guide.pdf")).toMatchObject({ init: { status: 400 } });
  expect(await send("%PDF-1.7 é", "../Guide été.html")).toMatchObject(saved);
  const answer = await file({ request: own.get("/"), params: { id }, context: own.context });
  expect(answer.headers.get("Content-Disposition")).toBe(
    "attachment; filename=\"Guide-ete.pdf\"; filename*=UTF-8''Guide%20%C3%A9t%C3%A9.pdf",
  );
  expect(answer.headers.get("Content-Security-Policy")).toContain("sandbox");
  expect(await answer.text()).toBe("%PDF-1.7 é");
});
