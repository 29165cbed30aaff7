import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Db } from "#db/database.server.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import type { given as givenIn } from "#tests/support/given.ts";
import { signedIn, testEnv, type SignedIn } from "#tests/support/signed-in.ts";

type Given = ReturnType<typeof givenIn>;

export const reference = "2026/CRO 011";
/** October was due on the 15th: ten days late. */
export const morning = () => new Date("2026-11-25T09:00:00Z");

type LateCompany = { name: string; since: string; email?: string | null; lot: string; hires?: number };
type World = { now?: () => Date; smtp?: string; perDay?: number | null; endsOn?: string };

/**
 * A contract of three lots. « Alpes Façades » owes two statements of October; « Belledonne Bois » all since August;
 * « Chartreuse Sols », whose address is unknown, all since September. The first lot alone has no penalty.
 */
export async function lateWorld(db: Db, given: Given, world: World = {}) {
  const { now = morning, smtp, perDay = 7_500, endsOn = "2027-12-31" } = world;
  const host = await given.host({ name: "Maison de l’insertion" });
  const contract = await given.contract({
    host_id: host.id,
    reference,
    title: "École des Charmettes",
    ends_on: endsOn as Day,
  });
  const company = async ({ name, since, email = null, lot: number, hires = 1 }: LateCompany) => {
    const organisation = await given.organisation({ name }, ["company"]);
    const lot = await given.lot({ contract_id: contract.id, number });
    const penalties =
      number === "1" ? {} : { penalty_per_day: perDay as Cents, penalty_per_hour: 20_000 as Cents };
    const { id } = await given.commitment({ lot_id: lot.id, hours: 42_800 as InsertionHours, ...penalties });
    await givenLines(db).contractor(lot.id, organisation.id, { email, contact: "Mme Aubry" });
    for (let made = 0; made < hires; made += 1) {
      await given.hire({ commitment_id: id, employer_id: organisation.id, starts_on: since as Day });
    }
    return { ...organisation, name, commitmentId: id };
  };
  const facades = await company({
    name: "Alpes Façades",
    since: "2026-10-01",
    email: "compta@facades.fr",
    lot: "1",
    hires: 2,
  });
  const bois = await company({
    name: "Belledonne Bois",
    since: "2026-08-03",
    email: "chef@bois.fr",
    lot: "2",
  });
  const sols = await company({ name: "Chartreuse Sols", since: "2026-09-01", lot: "3" });
  const env = { ...testEnv, mail: smtp === undefined ? null : { url: smtp, from: "clauses@exemple.fr" } };
  const account = { role: "facilitator", organisationId: host.id, name: "Nadège Ferrand" } as const;
  const someone = await signedIn(db, account, { now, env });
  return { host, contract, facades, bois, sols, someone };
}

/** What a loader or an action is given. */
export function ask(
  { context }: SignedIn,
  request: Request,
  params: Record<string, string> = {},
): { request: Request; params: Record<string, string>; context: SignedIn["context"] } {
  return { request, params, context };
}

/** The messages kept, oldest first. */
export function keptMessages(db: Db) {
  return db
    .selectFrom("message")
    .select([
      "id",
      "kind",
      "channel",
      "to_address as to",
      "subject",
      "body",
      "state",
      "failure",
      "sent_at as sentAt",
    ])
    .orderBy("entered_rank")
    .execute();
}

/** A facilitator of another host. */
export async function stranger(db: Db, given: Given): Promise<SignedIn> {
  const host = await given.host({ name: "Ailleurs" });
  return signedIn(db, { role: "facilitator", organisationId: host.id }, { now: morning });
}
