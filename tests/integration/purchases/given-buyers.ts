import { randomUUID } from "node:crypto";
import type { Db } from "#db/database.server.ts";
import type { Given } from "#tests/support/test.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { signedIn } from "#tests/support/signed-in.ts";

export const now = () => new Date("2026-11-19T09:00:00Z");
export type Fields = Record<string, string>;

/** Two towns, each with a buyer signed in; a private buyer; a facilitator. */
export async function buyers(db: Db, given: Given) {
  const [town, other, company] = [
    await given.authority({ name: "Commune de Crolles", buyer_kind: "local_authority" }),
    await given.authority({ name: "Commune de Voiron", buyer_kind: "local_authority" }),
    await given.authority({ name: "Foncière des Balmes", buyer_kind: "private", is_private: 1 }),
  ];
  const host = await given.host();
  const asBuyer = (organisationId: string, name = "Bastien Corbel") =>
    signedIn(db, { role: "authority", organisationId, name }, { now });
  return {
    ...{ town, other, company, host },
    buyer: await asBuyer(town.id),
    colleague: await asBuyer(town.id, "Aline Serre"),
    stranger: await asBuyer(other.id),
    privateBuyer: await asBuyer(company.id),
    facilitator: await signedIn(db, { role: "facilitator", organisationId: host.id }, { now }),
    studies: givenStudies(db),
  };
}

/** A whole form: services of 480 000 €, in March 2027, to decide. */
export const fieldsOf = (changes: Fields = {}): Fields => ({
  id: randomUUID(),
  year: "2027",
  code: "A1",
  title: "Nettoyage des écoles",
  category: "services",
  cpv: "90910000",
  estimatedValue: "480 000",
  consultationOn: "mars 2027",
  durationMonths: "24",
  decision: "undecided",
  derogation: "",
  derogationReason: "",
  note: "",
  ...changes,
});

export function errorsOf(reply: unknown): Record<string, string[]> {
  return (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};
}
