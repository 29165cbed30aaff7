import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { Db } from "#db/database.server.ts";
import { insertMessage } from "#db/queries/messages.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import type { Id, ImportId, OrganisationId, ParticipantId } from "#db/schema/columns.ts";
import type { given as givenIn } from "#tests/support/given.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { plantNeed } from "./planted-needs.ts";
import { plantStudies } from "./planted-studies.ts";
import { plantNotices } from "./planted-notices.ts";

type Given = ReturnType<typeof givenIn>;

/** Words no answer to anyone outside the other host may hold. */
export const otherHostWords = wordsOf("other", "1971-02-03", "0699887766");
/** The same of the viewers' own host, for those who may not know: only the facilitator may read all of them. */
export const ownHostWords = wordsOf("own", "1982-03-04", "0611223344");
/** Of someone another structure hires on the viewers' own contract. */
export const colleagueWords = wordsOf("colleague", "1993-04-05", "0655443322");

function wordsOf(whose: string, bornOn: string, phone: string) {
  return {
    name: `Zzname${whose}`,
    firstName: `Zzfirst${whose}`,
    reference: `ZZ-HIRE-${whose}`,
    bornOn,
    phone,
    email: `zz-${whose}@secret.example`,
    proof: `zz-proof-${whose}`,
    criterion: "refugee",
    comment: `zz-comment-${whose}`,
    contact: `Zzcontact ${whose}`,
    file: `zz-file-${whose}.xlsx`,
  };
}

type Words = ReturnType<typeof wordsOf>;
export type PlantedWorld = Awaited<ReturnType<typeof plantedWorld>>;

/** Two hosts, each with a contract at work, its people and its imports; a free contract and a closed one. */
export async function plantedWorld(db: Db, given: Given) {
  const host = await given.host({ name: "Porteur d’ici" });
  const authority = await given.authority({ name: "Ville d’ici" });
  const siae = await given.organisation({ name: "Structure d’ici", kind: "EI" }, ["siae"]);
  const department = await given.organisation({ name: "Département" }, ["department"]);
  await given.territory("nord", "Nord");
  const elsewhere = {
    host: await given.host({ name: "Porteur d’ailleurs" }),
    authority: await given.authority({ name: "Ville d’ailleurs" }),
    siae: await given.organisation({ name: "Structure d’ailleurs", kind: "EI" }, ["siae"]),
  };
  const here = { host, authority, siae };
  const contracts = {
    own: await contractOf(db, given, { reference: "ici-1", ...here, words: ownHostWords }),
    other: await contractOf(db, given, { reference: "ailleurs-1", ...elsewhere, words: otherHostWords }),
    closed: await contractOf(db, given, {
      reference: "ici-2",
      ...here,
      words: ownHostWords,
      stage: "closed",
    }),
    free: await contractOf(db, given, { reference: "libre-1", ...elsewhere, host: null, words: null }),
  };
  const colleague = await given.organisation({ kind: "EI" }, ["siae"]);
  await person(db, given, {
    hostId: host.id,
    employerId: colleague.id,
    commitmentId: contracts.own.commitmentId,
    words: colleagueWords,
    reference: colleagueWords.reference,
  });
  const imports = {
    own: await importOf(db, host.id, ownHostWords),
    other: await importOf(db, elsewhere.host.id, otherHostWords),
  };
  const messages = {
    own: await letterOf(db, host.id, ownHostWords),
    other: await letterOf(db, elsewhere.host.id, otherHostWords),
  };
  const persons = pairsOf(contracts.own.followed, contracts.other.followed);
  const { studies, purchases } = await plantStudies(db, { host, authority, elsewhere });
  const notices = await plantNotices(db, given, elsewhere.host);
  const kept = { notices, contracts, imports, messages, purchases, persons, studies };
  return { host, authority, siae, department, elsewhere, ...kept };
}

async function letterOf(db: Db, hostId: OrganisationId, words: Words): Promise<string> {
  const id = randomUUID() as string as Id<"message">;
  await insertMessage(db, {
    id,
    host_id: hostId,
    contract_id: null,
    organisation_id: null,
    kind: "formal_notice",
    channel: "letter",
    to_address: words.email,
    subject: words.contact,
    body: words.comment,
    state: "outbox",
    failure: null,
    account_id: null,
    created_at: "2026-11-20T09:00:00.000Z" as never,
    sent_at: null,
    once_key: null,
  });
  return id;
}

type Followed = { file: string; hire: string; need: string; proposal: string };

/** Each thing of one's own host beside that of the other. */
function pairsOf(own: Followed | null, other: Followed | null) {
  if (own === null || other === null) throw new Error("Nobody is followed");
  return {
    file: { own: own.file, other: other.file },
    hire: { own: own.hire, other: other.hire },
    need: { own: own.need, other: other.need },
    proposal: { own: own.proposal, other: other.proposal },
  };
}

type Organisation = { id: OrganisationId; siret: string };
type Plan = {
  reference: string;
  host: Organisation | null;
  authority: Organisation;
  siae: Organisation;
  words: Words | null;
  stage?: ContractStage;
};

async function contractOf(db: Db, given: Given, plan: Plan) {
  const { host, authority, siae, words, reference, stage = "running" } = plan;
  const contract = await given.contract({
    reference,
    host_id: host?.id ?? null,
    authority_id: authority.id,
    stage,
  });
  const lot = await given.lot({ contract_id: contract.id });
  const { id: commitmentId } = await given.commitment({ lot_id: lot.id });
  const lines = givenLines(db);
  const order = await lines.order(lot.id);
  const change = await lines.change(commitmentId);
  const interlocutor = words && { contact: words.contact, email: words.email, phone: words.phone };
  const contractor = await lines.contractor(lot.id, siae.id, interlocutor ?? {});
  const names = words && host && { hostId: host.id, employerId: siae.id, commitmentId, words };
  const followed =
    names && (await person(db, given, { ...names, reference: `${names.words.reference}-${reference}` }));
  const participantId = followed && (followed.file as ParticipantId);
  const hireId = followed ? followed.hire : "";
  const shown = { authoritySiret: authority.siret, siaeSiret: siae.siret, interlocutor };
  const kept = { reference, lotId: lot.id, commitmentId, lines: { order, change, contractor } };
  return { ...kept, ...shown, participantId, hireId, followed };
}

type Person = {
  hostId: OrganisationId;
  employerId: OrganisationId;
  commitmentId: Awaited<ReturnType<Given["commitment"]>>["id"];
  words: Words;
  reference: string;
};

async function person(db: Db, given: Given, plan: Person) {
  const { hostId, employerId, commitmentId, words, reference } = plan;
  const { id } = await given.participant({
    host_id: hostId,
    birth_name: words.name,
    first_name: words.firstName,
    born_on: words.bornOn as Day,
    email: words.email,
    phone: words.phone,
  });
  await db
    .insertInto("eligibility")
    .values({
      id: randomUUID() as string as Id<"eligibility">,
      participant_id: id,
      criterion: "refugee",
      seen_on: "2026-01-02" as Day,
      proof: words.proof,
      seen_by: null,
      valid_until: null,
      entered_rank: nextEnteredRank(),
      import_id: null,
    })
    .execute();
  const hire = { participant_id: id, commitment_id: commitmentId, employer_id: employerId, reference };
  const { id: hireId } = await given.hire(hire);
  await given.statement(hireId, { comment: words.comment });
  await given.outcome(id);
  const planted = await plantNeed(db, {
    commitmentId,
    participantId: id,
    words: { ...words, reference: plan.reference },
  });
  return { file: id as string, hire: hireId as string, ...planted };
}

async function importOf(db: Db, hostId: OrganisationId, words: Words): Promise<string> {
  const id = randomUUID() as string as ImportId;
  const at = "2026-11-20T09:00:00.000Z" as const;
  const run = { id, kind: "workbook", file_name: words.file, file_bytes: 10, account_id: null } as const;
  await db
    .insertInto("import")
    .values({
      ...run,
      actor: "cli",
      host_id: hostId,
      dry_run: 1,
      state: "previewed",
      progress: 0,
      counts: null,
      created_at: at as never,
      finished_at: at as never,
    })
    .execute();
  const place = { sheet: "Participants", row: 2, column: "nom", value: words.name, message: words.comment };
  await db
    .insertInto("import_remark")
    .values({ import_id: id, position: 1, severity: "warning", ...place })
    .execute();
  return id;
}
