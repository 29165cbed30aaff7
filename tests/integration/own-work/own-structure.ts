import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import * as statementRoute from "#app/routes/_app.releves.$reference._index/route.tsx";
import type { Db } from "#db/database.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { signedIn, testEnv, type SignedIn } from "#tests/support/signed-in.ts";
import type { Given } from "#tests/support/test.ts";

export const now = () => new Date("2026-11-20T09:00:00Z");
export const october = "2026-10" as Month;
export const hours = (value: number): InsertionHours => value as InsertionHours;

/**
 * A structure at work on a lot another company leads: two hires of its own since September, one of another structure; and
 * its account.
 */
export async function ownStructure(db: Db, given: Given, mailUrl?: string) {
  const host = await given.host({ name: "MIFE d’ici", email: "clauses@mife.exemple.fr" });
  const contract = await given.contract({
    host_id: host.id,
    title: "Groupe scolaire des Charmettes",
    facilitator: "Nadège Ferrand",
    ends_on: "2027-03-31" as Day,
  });
  const lot = await given.lot({ contract_id: contract.id, number: "2" });
  const { id: commitment_id } = await given.commitment({ lot_id: lot.id });
  const siae = await given.organisation({ name: "Ateliers d’ici", kind: "ACI" }, ["siae"]);
  const rival = await given.organisation({ name: "Zzrival Intérim", kind: "ETTI" }, ["siae"]);
  const lead = await given.organisation({ name: "Bâtisseurs" }, ["company"]);
  await givenLines(db).contractor(lot.id, lead.id);
  const hireOf = async (firstName: string, birthName: string, employer_id: OrganisationId) => {
    const { id: participant_id } = await given.participant({
      host_id: host.id,
      first_name: firstName,
      birth_name: birthName,
    });
    const hire = { participant_id, commitment_id, employer_id, contractor_id: lead.id };
    return (await given.hire({ ...hire, starts_on: "2026-09-01" as Day })).id;
  };
  const hires = {
    idriss: await hireOf("Idriss", "Barry", siae.id),
    marie: await hireOf("Marie-Hélène", "Charvet", siae.id),
    elsewhere: await hireOf("Zztesfay", "Zzgebre", rival.id),
  };
  for (const id of Object.values(hires)) {
    await given.statement(id, { month: "2026-09" as Month, hours: hours(101_50), state: "validated" });
  }
  const mail = mailUrl === undefined ? null : { url: mailUrl, from: "clauses@exemple.fr" };
  const account = await signedIn(
    db,
    { role: "siae", organisationId: siae.id, email: "camille@ateliers.exemple.fr" },
    { now, env: { ...testEnv, mail } },
  );
  return { host, contract, lot, commitment_id, siae, rival, lead, hires, account };
}

/** What a loader or an action gave, or the answer it threw. */
export async function answerOf<Value>(answer: Promise<Value>): Promise<Value | Response> {
  return answer.catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}

/** What the page of a contract holds for a month. */
export function open({ get, context }: SignedIn, reference: string, month: string | null = october) {
  const request = get(`/releves/${reference}${month === null ? "" : `?mois=${month}`}`);
  return answerOf(statementRoute.loader({ request, context, params: { reference } }));
}

/** What the form of a month is answered. */
export function send(account: SignedIn, reference: string, fields: Record<string, string>) {
  const request = account.post(`/releves/${reference}`, { month: october, email: "", ...fields });
  return answerOf(statementRoute.action({ request, context: account.context, params: { reference } }));
}

/** Checks, then sends what the page to read over holds. */
export async function declare(account: SignedIn, reference: string, fields: Record<string, string>) {
  const checked = await send(account, reference, { intent: "check", ...fields });
  if (checked instanceof Response || !("data" in checked) || checked.data.step !== "review") return checked;
  const { typed, id, email } = checked.data;
  return send(account, reference, { ...typed, intent: "send", id, email });
}
