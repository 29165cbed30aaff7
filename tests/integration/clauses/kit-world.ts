import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Role } from "#app/domain/role.ts";
import type { Db } from "#db/database.server.ts";
import type { Database } from "#db/schema.ts";
import type { Insertable } from "kysely";
import { givenStudies } from "#tests/support/given-studies.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import type { Given } from "#tests/support/test.ts";

export const now = () => new Date("2026-11-25T10:00:00Z");

type Told = {
  study?: Partial<Insertable<Database["study"]>>;
  lots?: ReadonlyArray<Partial<Insertable<Database["study_lot"]>>>;
  isPrivate?: boolean;
};

/** The worked example, complete: one lot of masonry, 5 %, decided; its buyer and its facilitator. */
export async function kitWorld(
  db: Db,
  given: Given,
  { study = {}, lots = [{}], isPrivate = false }: Told = {},
) {
  const host = await given.host({
    name: "Maison de l’insertion",
    email: "clauses@insertion.example",
    phone: "04 76 00 00 00",
  });
  const authority = await given.authority({
    name: "Ville de Vif",
    buyer_kind: isPrivate ? "private" : "local_authority",
    is_private: isPrivate ? 1 : 0,
  });
  const studies = givenStudies(db);
  const { id } = await studies.study(authority.id, {
    host_id: host.id,
    scenario: "prudent",
    consultation_on: "2027-01-15" as Day,
    criteria: "rsa;deld_12",
    penalty_per_hour: 200_00 as Cents,
    penalty_per_day: 75_00 as Cents,
    ...study,
  });
  for (const [index, lot] of lots.entries()) {
    const number = String(index + 1);
    await studies.studyLot(id, { number, mechanism: "execution_clause", ...lot });
  }
  const account = (role: Role, organisationId: string | null = null) =>
    signedIn(db, { role, organisationId }, { now });
  return { id, host, authority, account, buyer: await account("authority", authority.id) };
}

export function ask(someone: SignedIn, params: Record<string, string>, request = someone.get("/")) {
  return { request, context: someone.context, params };
}

/** What a loader of a file answers, as bytes. */
export async function bytesOf(answer: Promise<Response>): Promise<Buffer> {
  return Buffer.from(await (await answer).arrayBuffer());
}
