import type { Day } from "#app/domain/calendar.ts";
import type { OutsideClock } from "#app/platform/outside/outside-fetch.server.ts";
import type { Db } from "#db/database.server.ts";
import type { OwnActor } from "#db/queries/audit.server.ts";
import { countRun, endRun, noCounts, type RefreshRunId } from "#db/queries/refresh-runs.server.ts";
import { listSourceRows } from "#db/queries/structures/known-structures.server.ts";
import type { Instant } from "#db/schema/columns.ts";
import { askStructures, type AskStructures } from "./ask-structures.server.ts";
import { finishRefresh, type FinishedRefresh } from "./finish-refresh.server.ts";
import { readStructures } from "./read-structures.ts";

/** Services of structures that are asked. */
export type AskedSource = "emplois" | "market";

export type RefreshOrder = {
  /** Its run, already recorded as under way. */
  run: RefreshRunId;
  source: AskedSource;
  department: string;
  /** For Le marché. */
  token: string | null;
  actor: OwnActor;
  today: Day;
  clock?: OutsideClock;
};

/** `partial`: what was read before it stopped is written. `failed`: nothing was. `reason` is in French. */
export type RefreshOutcome =
  | ({ outcome: "done" } & FinishedRefresh)
  | ({ outcome: "partial"; reason: string } & FinishedRefresh)
  | { outcome: "failed"; reason: string };

export const noToken =
  "Le marché de l’inclusion ne répond qu’avec un jeton\u00a0: demandez-le-lui, puis donnez-le à l’installation dans LEMARCHE_TOKEN.";
const emptied =
  "Le service a répondu une liste vide, alors qu’il connaissait des structures\u00a0: rien n’a été changé.";
const broken = "L’actualisation s’est interrompue\u00a0: rien n’a été écrit, relancez-la.";

/** Asks a service for the structures of a département and brings the directory up to date with them. */
export async function refreshStructures(db: Db, order: RefreshOrder): Promise<RefreshOutcome> {
  try {
    return await carryOut(db, order);
  } catch (error) {
    await fail(db, order.run, broken);
    throw error;
  }
}

async function carryOut(db: Db, order: RefreshOrder): Promise<RefreshOutcome> {
  const { run, source, department, actor, today } = order;
  const question = questionOf(db, order);
  if (question === null) return fail(db, run, noToken);
  const { records, failure } = await askStructures(question);
  if (records.length === 0 && failure !== null) return fail(db, run, failure);
  if (records.length === 0 && (await listSourceRows(db, source, department)).length > 0) {
    return fail(db, run, emptied);
  }
  const stopped =
    failure === null
      ? null
      : `${failure} Ce qui a été lu avant est gardé, la prochaine actualisation complétera.`;
  const plan = { source, department, today, actor, stopped };
  const finished = await finishRefresh(db, run, readStructures(records), plan);
  return stopped === null
    ? { outcome: "done", ...finished }
    : { outcome: "partial", reason: stopped, ...finished };
}

function questionOf(db: Db, { run, source, department, token, clock }: RefreshOrder): AskStructures | null {
  const asked = {
    department,
    clock,
    onPage: (found: number) => countRun(db, run, { ...noCounts, found }),
  };
  if (source === "emplois") return { source, ...asked };
  return token === null ? null : { source, token, ...asked };
}

async function fail(db: Db, run: RefreshRunId, reason: string): Promise<RefreshOutcome> {
  await endRun(db, run, { state: "failed", at: new Date().toISOString() as Instant, failure: reason });
  return { outcome: "failed", reason };
}
