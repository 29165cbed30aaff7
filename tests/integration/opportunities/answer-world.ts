import * as answerRoute from "#app/routes/_app.opportunites.$lot.reponses.$siret/route.tsx";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "#db/database.server.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { signedIn, testEnv, type SignedIn } from "#tests/support/signed-in.ts";
import type { Given } from "#tests/support/test.ts";

export const now = () => new Date("2026-11-22T09:00:00Z");

/** A lot at work opened to structures: one is interested, its company is known. `smtp`: a mail server. */
export async function answerWorld(db: Db, given: Given, { smtp }: { smtp?: string } = {}) {
  const env = { ...testEnv, mail: smtp === undefined ? null : { url: smtp, from: "clauses@exemple.fr" } };
  const host = await given.host({ name: "Le Porteur" });
  const contract = await given.contract({ host_id: host.id, reference: "M-1", title: "École" });
  const lot = await given.lot({ contract_id: contract.id, number: "2", title: "Peinture" });
  const commitment = await given.commitment({ lot_id: lot.id, hours: 60_000 as InsertionHours });
  const company = await given.organisation({ name: "Alpes Façades" }, ["company"]);
  await givenLines(db).contractor(lot.id, company.id, { email: "compta@facades.fr", contact: "Mme Roux" });
  const siae = await given.organisation(
    { name: "Peintres Solidaires", kind: "EI", email: "contact@peintres.fr" },
    ["siae"],
  );
  const opportunities = givenOpportunities(db);
  await opportunities.opened(lot.id);
  await opportunities.answer(lot.id, siae.id, {
    hours: 30_000 as InsertionHours,
    available_on: "2027-01-04" as Day,
    offer: "Une équipe de quatre peintres.",
  });
  const facilitator = await signedIn(
    db,
    { role: "facilitator", organisationId: host.id, name: "Nadège" },
    { now, env },
  );
  const path = `/opportunites/${lot.id}/reponses/${siae.siret}`;
  const args = (who: SignedIn, request: Request, siret: string = siae.siret) => ({
    request,
    context: who.context,
    params: { lot: lot.id, siret },
  });
  return {
    env,
    host,
    contract,
    lot,
    commitment,
    company,
    siae,
    opportunities,
    facilitator,
    path,
    read: (who: SignedIn = facilitator, siret?: string) =>
      answerRoute.loader(args(who, who.get(path), siret)),
    send: (fields: Record<string, string>, who: SignedIn = facilitator): Promise<unknown> =>
      Promise.resolve(answerRoute.action(args(who, who.post(path, fields)))),
  };
}

export const statusOf = (answer: unknown) =>
  answer instanceof Response ? answer.status : (answer as { init?: { status?: number } }).init?.status;

export const errorsOf = (answer: unknown) =>
  (answer as { data: { result: { error?: unknown } } }).data.result.error;

export const thrownBy = (asked: Promise<unknown>) =>
  asked.catch((error: unknown) => error) as Promise<Response>;
