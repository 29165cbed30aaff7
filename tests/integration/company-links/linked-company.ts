import type { AppLoadContext } from "@remix-run/node";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { companyLinkUrl } from "#app/features/company-links/company-link-url.server.ts";
import { findOrMakeCompanyLink } from "#app/features/company-links/find-or-make-link.server.ts";
import * as declareRoute from "#app/routes/declarer.$token._index/route.tsx";
import type { Db } from "#db/database.server.ts";
import type { HireId, Instant, OrganisationId } from "#db/schema/columns.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { contextOf, testEnv, testOrigin } from "#tests/support/signed-in.ts";
import type { Given } from "#tests/support/test.ts";

export const now = () => new Date("2026-11-20T09:00:00Z");
export const today = "2026-11-20" as Day;
export const october = "2026-10" as Month;
export const hours = (value: number): InsertionHours => value as InsertionHours;

/** A context whose mail leaves by that server, at that time. */
export function contextWith(
  db: Db,
  mailUrl?: string,
  overrides: Partial<AppLoadContext> = {},
): AppLoadContext {
  const mail = mailUrl === undefined ? null : { url: mailUrl, from: "clauses@exemple.fr" };
  return contextOf(db, { now, env: { ...testEnv, mail }, ...overrides });
}

/**
 * A lead with two hires since September and their September hours, a subcontractor with one, on a lot followed by a host;
 * and the link of the lead.
 */
export async function linkedCompany(db: Db, given: Given, mailUrl?: string) {
  const host = await given.host({ name: "MIFE d’ici", email: "clauses@mife.exemple.fr" });
  const contract = await given.contract({
    host_id: host.id,
    title: "Groupe scolaire des Charmettes",
    facilitator: "Nadège Ferrand",
    ends_on: "2027-03-31" as Day,
  });
  const lot = await given.lot({ contract_id: contract.id, number: "2" });
  const { id: commitment_id } = await given.commitment({ lot_id: lot.id });
  const company = await given.organisation({ name: "Rolland, Péjat & Fils" }, ["company"]);
  const other = await given.organisation({ name: "Sous-traitant Vif" }, ["company"]);
  const lines = givenLines(db);
  await lines.contractor(lot.id, company.id, { email: "compta@rolland.exemple.fr" });
  await lines.contractor(lot.id, other.id, { role: "subcontractor", principal_id: company.id });
  const hireOf = async (firstName: string, birthName: string, contractorId: OrganisationId | null) => {
    const { id: participant_id } = await given.participant({
      host_id: host.id,
      first_name: firstName,
      birth_name: birthName,
    });
    const employer_id = contractorId ?? company.id;
    const hire = { participant_id, commitment_id, employer_id, contractor_id: contractorId };
    return (await given.hire({ ...hire, starts_on: "2026-09-01" as Day, job_title: "Manœuvre" })).id;
  };
  const hires = {
    idriss: await hireOf("Idriss", "Zzbarry", null),
    marie: await hireOf("Marie-Hélène", "Zzcharvet", company.id),
    elsewhere: await hireOf("Tesfay", "Zzgebre", other.id),
  };
  for (const id of [hires.idriss, hires.marie]) {
    await given.statement(id, { month: "2026-09" as Month, hours: hours(101_50), state: "validated" });
  }
  const context = contextWith(db, mailUrl);
  const token = await linkFor(db, context, { contractId: contract.id, organisationId: company.id });
  return { host, contract, lot, commitment_id, company, other, hires, context, token };
}

type Of = Pick<Parameters<typeof findOrMakeCompanyLink>[1], "contractId" | "organisationId">;

/** The token of the link of a contractor. */
export async function linkFor(db: Db, context: AppLoadContext, of: Of): Promise<string> {
  const at = now().toISOString() as Instant;
  const link = await findOrMakeCompanyLink(db, { ...of, accountId: null, today, at });
  return companyLinkUrl(context, link).split("/").at(-1) ?? "";
}

/** What the page of a link holds for a month; a Response when it is refused or sends elsewhere. */
export async function open(context: AppLoadContext, token: string, month: string | null = october) {
  const search = month === null ? "" : `?mois=${month}`;
  const request = new Request(`${testOrigin}/declarer/${token}${search}`);
  return answerOf(declareRoute.loader({ request, context, params: { token } }));
}

/** What the form of a month is answered. */
export async function send(context: AppLoadContext, token: string, fields: Record<string, string>) {
  const body = new URLSearchParams({ month: october, email: "", ...fields });
  const headers = { Origin: testOrigin };
  const request = new Request(`${testOrigin}/declarer/${token}`, { method: "POST", headers, body });
  return answerOf(declareRoute.action({ request, context, params: { token } }));
}

/** Checks, then sends what the page to read over holds. */
export async function declare(context: AppLoadContext, token: string, fields: Record<string, string>) {
  const checked = await send(context, token, { intent: "check", ...fields });
  if (!isReview(checked)) return checked;
  const { typed, id, email } = checked.data;
  return send(context, token, { ...typed, intent: "send", id, email });
}

type Review = { data: { step: "review"; typed: Record<string, string>; id: string; email: string } };

function isReview(answer: unknown): answer is Review {
  return (
    typeof answer === "object" &&
    answer !== null &&
    "data" in answer &&
    (answer.data as { step?: string }).step === "review"
  );
}

export async function answerOf<Value>(answer: Promise<Value>): Promise<Value | Response> {
  return answer.catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}

export const statementsOf = (db: Db, hireId: HireId) =>
  db
    .selectFrom("statement")
    .select(["month", "hours", "state", "comment"])
    .where("hire_id", "=", hireId)
    .orderBy("month")
    .execute();

export const usesOf = (db: Db) =>
  db.selectFrom("company_link_use").select(["act", "month", "lines"]).orderBy("entered_rank").execute();
