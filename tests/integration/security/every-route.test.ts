import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { AppLoadContext } from "@remix-run/node";
import type { Role } from "#app/domain/role.ts";
import { createToken } from "#app/features/accounts/api-token.server.ts";
import type { Db } from "#db/database.server.ts";
import { contextOf, signedIn, testOrigin } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { colleagueWords, otherHostWords, ownHostWords, plantedWorld } from "./planted-world.ts";
import { otherBuyerWords, ownBuyerWords } from "./planted-studies.ts";
import type { PlantedWorld } from "./planted-world.ts";
import { askers, type Ask } from "./route-asks.ts";
import { routeTable } from "./route-table.ts";

type Args = { request: Request; context: AppLoadContext; params: Record<string, string> };
type Handler = (args: Args) => unknown;
type RouteModule = { loader?: Handler; action?: Handler };
type Asker = (typeof askers)[number];
type Access = { context: AppLoadContext; headers: Record<string, string> };

const folder = resolve("app/routes");
/** They hold the code of every public of the network's list: one of them there says nothing of a person. */
const pagesOfPublics = new Set([
  "_app.references._index",
  "_app.references.propositions.nouvelle",
  "_app.calibrages.nouveau",
  "_app.calibrages.$id.modifier",
  "_app.participants.$id.eligibilite",
]);
const now = () => new Date("2026-11-22T09:00:00Z");

test("every folder of app/routes is in the table, and nothing else", () => {
  expect(Object.keys(routeTable).toSorted()).toEqual(readdirSync(folder).toSorted());
});

test.for(Object.keys(routeTable))(
  "%s answers each role as it should, and tells none what is not theirs",
  async (route, { db, given }) => {
    const world = await plantedWorld(db, given);
    const asks = routeTable[route]?.(world) ?? [];
    const module = await moduleOf(route);
    expect(new Set(asks.map(({ method }) => method))).toEqual(methodsOf(module));
    const people = new Map<Asker, Access>();
    for (const asker of askers) people.set(asker, await accessOf(db, asker, world, route));
    for (const ask of asks) {
      const expected = ask.statuses.split(" ");
      const got: string[] = [];
      for (const [asker, access] of people) {
        const { status, text } = await answerOf(module, ask, access);
        got.push(`${asker} ${status}`);
        for (const word of wordsKeptFrom(asker)) {
          if (pagesOfPublics.has(route) && word === ownHostWords.criterion) continue;
          expect(text.includes(word), `${word} told to ${asker} by ${ask.method} ${ask.path}`).toBe(false);
        }
      }
      const wanted = askers.map((asker, index) => `${asker} ${expected[index] ?? expected[0] ?? ""}`);
      expect(got, `${ask.method} ${ask.path}`).toEqual(wanted);
    }
  },
);

test("the planted words are there to be told: the facilitator and the structure read theirs", async ({
  db,
  given,
}) => {
  const world = await plantedWorld(db, given);
  const [ask] = routeTable["_app.marches.$reference._index"]?.(world) ?? [];
  if (ask === undefined) throw new Error("No contract page");
  const module = await moduleOf("_app.marches.$reference._index");
  const read = async (asker: Asker): Promise<string> =>
    (await answerOf(module, ask, await accessOf(db, asker, world, ""))).text;
  const facilitator = await read("facilitator");
  for (const word of [ownHostWords.name, ownHostWords.contact, colleagueWords.name]) {
    expect(facilitator).toContain(word);
  }
  expect(await read("siae")).toContain(ownHostWords.name);
});

test("the words of a buyer's draft and of its programming are there to be told: it reads its own", async ({
  db,
  given,
}) => {
  const world = await plantedWorld(db, given);
  const access = await accessOf(db, "authority", world, "");
  const told: string[] = [];
  const pages = [
    ...["_index", "modifier", "echanges", "dispositifs"].map(
      (name) => [`_app.calibrages.$id.${name}`, world.studies.draft.id] as const,
    ),
    ["_app.programmation.$id", world.purchases.own] as const,
  ];
  for (const [route, id] of pages) {
    const ask = routeTable[route]?.(world).find(({ params }) => params?.id === id);
    if (ask === undefined) throw new Error(`${route} is not asked for what is one's own`);
    told.push((await answerOf(await moduleOf(route), ask, access)).text);
  }
  for (const word of Object.values(ownBuyerWords)) expect(told.join(" ")).toContain(word);
});

/**
 * The facilitator reads its own host's files; a structure the names of those it hires; a buyer its own drafts and its
 * programming; nobody else any of it.
 */
function wordsKeptFrom(asker: Asker): string[] {
  const others = [...Object.values(otherHostWords), ...Object.values(otherBuyerWords)];
  if (asker !== "authority") others.push(...Object.values(ownBuyerWords));
  if (asker === "facilitator") return others;
  const { name, firstName, reference, ...kept } = ownHostWords;
  const own = asker === "siae" ? Object.values(kept) : [name, firstName, reference, ...Object.values(kept)];
  return [...others, ...own, ...Object.values(colleagueWords)];
}

async function moduleOf(route: string): Promise<RouteModule> {
  const file = readdirSync(join(folder, route)).find((name) => /^route\.tsx?$/.test(name)) ?? "route.tsx";
  return (await import(pathToFileURL(join(folder, route, file)).href)) as RouteModule;
}

function methodsOf({ loader, action }: RouteModule): Set<string> {
  return new Set([...(loader ? ["GET"] : []), ...(action ? ["POST"] : [])]);
}

async function accessOf(db: Db, asker: Asker, world: PlantedWorld, route: string): Promise<Access> {
  if (asker === "nobody") return { context: contextOf(db, { now }), headers: {} };
  const organisationId = organisationOf(asker, world);
  const territoryCode = asker === "territory" ? "nord" : null;
  const account = await signedIn(db, { role: asker, organisationId, territoryCode }, { now });
  const { context, cookie, accountId } = account;
  if (!route.startsWith("api.")) return { context, headers: { Cookie: cookie } };
  const viewer = { accountId, name: "Camille", role: asker, organisationId, organisationName: null };
  const token = await createToken(db, {
    viewer: { ...viewer, territoryCode },
    label: "essai",
    days: 30,
    now: now(),
  });
  return { context, headers: { Authorization: `Bearer ${token}` } };
}

function organisationOf(role: Role, { host, authority, siae, department }: PlantedWorld): string | null {
  const organisations: Partial<Record<Role, { id: string }>> = {
    facilitator: host,
    authority,
    siae,
    funder: department,
  };
  return organisations[role]?.id ?? null;
}

/** What reaches the browser: the status, the headers and everything the loader or the action returns. */
async function answerOf(
  { loader, action }: RouteModule,
  { method, path, params = {}, form }: Ask,
  { context, headers }: Access,
): Promise<{ status: number; text: string }> {
  const body = method === "POST" ? new URLSearchParams(form) : null;
  const request = new Request(testOrigin + path, { method, body, headers });
  const handle = method === "GET" ? loader : action;
  const answer = await Promise.resolve(handle?.({ request, context, params })).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  if (answer instanceof Response) {
    const head = JSON.stringify([...answer.headers]);
    return { status: answer.status, text: head + (await answer.text()) };
  }
  return { status: statusIn(answer), text: JSON.stringify(answer ?? null) };
}

/** Of `data(…, { status })`; anything else is a page. */
function statusIn(answer: unknown): number {
  if (typeof answer !== "object" || answer === null || !("init" in answer)) return 200;
  return (answer.init as ResponseInit | null)?.status ?? 200;
}
