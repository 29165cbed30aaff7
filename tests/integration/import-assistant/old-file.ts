import type { AppLoadContext } from "@remix-run/node";
import { importsEnded } from "#app/features/imports/run-import.server.ts";
import type { Db } from "#db/database.server.ts";
import type { ImportId } from "#db/schema/columns.ts";
import { openSharedTestDatabase } from "#tests/support/database.ts";
import { given } from "#tests/support/given.ts";
import { signedIn, testEnv, type SignedIn } from "#tests/support/signed-in.ts";
import { action as sendFile } from "#app/routes/_app.imports.assistant._index/route.tsx";
import { action as match, loader } from "#app/routes/_app.imports.assistant.$depositId/route.tsx";
import { action as confirm } from "#app/routes/_app.imports.$importId/route.tsx";

/** A database that what imports opens too, with a host, a buyer and two employers. */
export async function installation() {
  const { db, url, drop } = await openSharedTestDatabase();
  const make = given(db);
  const host = await make.host({ name: "Maison de l’emploi" });
  const buyer = await make.authority({ name: "Ville de Grenoble" });
  const company = await make.organisation({ name: "Bâti Alpes" }, ["company"]);
  const siae = await make.organisation({ name: "Chantiers solidaires", kind: "EI" }, ["siae"]);
  const env = { ...testEnv, databaseUrl: url };
  const facilitator = await signedIn(db, { role: "facilitator", organisationId: host.id }, { env });
  return { db, given: make, host, buyer, company, siae, facilitator, env, drop };
}
export type Installation = Awaited<ReturnType<typeof installation>>;

export async function anotherHost({ db, given: make, env }: Installation): Promise<SignedIn> {
  const { id } = await make.host({ name: "Porteur d’ailleurs" });
  return signedIn(db, { role: "facilitator", organisationId: id }, { env });
}

/** Sends an old sheet; returns the id under which it waits, or what was answered. */
export async function send(who: SignedIn, lines: string | Uint8Array<ArrayBuffer>, name = "suivi.csv") {
  const form = new FormData();
  form.append("fichier", new File([lines], name));
  const answer = await call(sendFile, who, "/imports/assistant", form);
  return answer instanceof Response
    ? { id: (answer.headers.get("Location") ?? "").split("/").at(-1) ?? "" }
    : { refusal: (answer as { data: { refusal: string } }).data.refusal };
}

export async function sentId(who: SignedIn, lines: string, name?: string): Promise<string> {
  const sent = await send(who, lines, name);
  if (!("id" in sent)) throw new Error(sent.refusal);
  return sent.id ?? "";
}

/** The page where columns are matched. */
export async function matchingPage(who: SignedIn, id: string, search = "") {
  const path = `/imports/assistant/${id}${search}`;
  return loader({ request: who.get(path), params: { depositId: id }, context: who.context });
}

/** The form as the page shows it, with what someone changes in it. */
export async function formOf(who: SignedIn, id: string, changes: Record<string, string> = {}, search = "") {
  const { matching } = await matchingPage(who, id, search);
  const form = new FormData();
  for (const { fields } of matching.groups) {
    for (const field of fields) {
      form.set(`f.${field.id}`, field.select);
      if (field.text !== "") form.set(`k.${field.id}`, field.text);
    }
  }
  form.set("etat", matching.hoursState === "validated" ? "valide" : "declare");
  if (matching.needsYear) form.set("annee", matching.year);
  for (const [name, value] of Object.entries(changes)) form.set(name, value);
  return form;
}

/** Asks for the preview and waits for it; returns the run, with everything said of the file. */
export async function preview(installed: Installation, id: string, form: FormData, search = "") {
  const { facilitator, db } = installed;
  const answer = await call(match, facilitator, `/imports/assistant/${id}${search}`, form, { depositId: id });
  if (!(answer instanceof Response)) return { refused: (answer as { data: { errors: object } }).data.errors };
  const run = runIn(answer);
  await importsEnded();
  return ended(db, run);
}

/** Confirms a run and waits for its end. */
export async function confirmed(installed: Installation, run: ImportId) {
  const { facilitator, db } = installed;
  const answer = await call(confirm, facilitator, `/imports/${run}`, new FormData(), { importId: run });
  await importsEnded();
  return ended(db, runIn(answer as Response));
}

async function ended(db: Db, run: ImportId) {
  const { state, counts } = await db
    .selectFrom("import")
    .select(["state", "counts"])
    .where("id", "=", run)
    .executeTakeFirstOrThrow();
  const remarks = await db
    .selectFrom("import_remark")
    .select(["severity", "sheet", "row", "column", "value", "message"])
    .where("import_id", "=", run)
    .orderBy("position")
    .execute();
  return { run, state, counts: JSON.parse(counts ?? "{}") as Counts, remarks };
}
type Counts = Record<string, { created: number; updated: number; unchanged: number }>;

function runIn(answer: Response): ImportId {
  return (/\/imports\/([0-9a-f-]+)/.exec(answer.headers.get("Location") ?? "")?.[1] ?? "") as ImportId;
}

type Action = (args: {
  request: Request;
  params: Record<string, string>;
  context: AppLoadContext;
}) => unknown;

export function call(
  action: Action,
  who: SignedIn,
  path: string,
  form: FormData,
  params: Record<string, string> = {},
): Promise<unknown> {
  return Promise.resolve(action({ request: who.post(path, form), params, context: who.context }));
}
