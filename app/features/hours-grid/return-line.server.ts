import type { AppLoadContext } from "@remix-run/node";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { sendMessage, type SendOutcome } from "#app/features/messages/send-message.server.ts";
import { firstNameAndInitial, returnedWords } from "#app/features/hours/returned-words.ts";
import { writeCollective } from "#app/features/hours/write-collective.server.ts";
import { writeHours } from "#app/features/hours/write-hours.server.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import type { Database } from "#db/schema.ts";
import { listCompanies } from "#db/queries/hours/owed-statements.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { AccountId, ContractId, OrganisationId } from "#db/schema/columns.ts";
import type { Transaction } from "kysely";
import { readGridFacts, type GridFacts } from "./grid-facts.server.ts";
import { readCounts } from "./grid-form.ts";
import type { LineOf } from "./line-key.ts";

export type ReturnLine = {
  hostId: OrganisationId;
  contract: { id: ContractId; reference: string; title: string };
  line: LineOf;
  seen: string;
  comment: string;
  today: Day;
  by: { accountId: string; name: string; organisationName: string | null };
};

export type ReturnLineOutcome =
  /** `sent`: what became of the message; `already sent` when the form was sent twice. */
  { outcome: "returned"; sent: SendOutcome["outcome"] } | { outcome: "modified" };

/** Sends a statement back to its company: it counts no more, and a message says why. */
export async function returnLine(context: AppLoadContext, asked: ReturnLine): Promise<ReturnLineOutcome> {
  const db = databaseOf(context);
  const written = await db.transaction().execute((trx) => writeReturn(trx, asked));
  if (written.outcome === "refused") {
    const isDone = written.refusals.some(({ now }) => now?.state === "returned");
    return isDone ? { outcome: "returned", sent: "already sent" } : { outcome: "modified" };
  }
  if (written.lines === 0) return { outcome: "returned", sent: "already sent" };
  const { hostId, contract, line, today, comment, by } = asked;
  const period = { from: line.month, to: line.month };
  const settings = await readSettings(db);
  const facts = await readGridFacts(db, { contractId: contract.id, hostId, period, today, settings });
  const { whose, organisationId, email } = addresseeOf(facts, line);
  const [company] = organisationId === null ? [] : await listCompanies(db, [organisationId]);
  const signature = [by.name, by.organisationName].filter((part) => part !== null).join(", ");
  const sent = await sendMessage(context, {
    kind: "returned",
    hostId,
    contractId: contract.id,
    organisationId,
    to: email ?? company?.email ?? null,
    ...returnedWords({ ...contract, whose, month: line.month, hours: written.hours, comment, signature }),
    accountId: by.accountId as AccountId,
  });
  return { outcome: "returned", sent: sent.outcome };
}

async function writeReturn(trx: Transaction<Database>, asked: ReturnLine) {
  const { hostId, contract, line, seen, comment, today, by } = asked;
  const act = { act: "return", hostId, contractId: contract.id, today, actor: by } as const;
  const auditAct = "hours.returned";
  if ("hireId" in line) {
    const hours = Number(seen) as InsertionHours;
    const entry = { ...line, hours, seen: { hours, state: "submitted" }, comment } as const;
    return writeHours(trx, { ...act, auditAct, entries: [entry] });
  }
  const counts = readCounts(seen);
  if (!counts) return { outcome: "refused", refusals: [] } as const;
  const entry = { ...line, counts, seen: { ...counts, state: "submitted" } } as const;
  return writeCollective(trx, { ...act, auditAct, entries: [entry] });
}

function addresseeOf(facts: GridFacts, line: LineOf) {
  if ("hireId" in line) {
    const hire = facts.hires.find(({ hireId }) => hireId === line.hireId);
    if (!hire) return { whose: "Une embauche", organisationId: null, email: null };
    const credited = facts.creditedOf(hire.lotId, hire.contractorId);
    return {
      whose: firstNameAndInitial(hire.firstName, hire.lastName) ?? `Embauche ${hire.reference}`,
      organisationId: credited?.organisationId ?? hire.employerId,
      email: credited?.email ?? null,
    };
  }
  const crowd = facts.collectives.find(
    ({ commitmentId, employerId }) => commitmentId === line.commitmentId && employerId === line.employerId,
  );
  const lotId = facts.lotOf.get(line.commitmentId);
  const credited = lotId === undefined ? null : facts.creditedOf(lotId, crowd?.contractorId ?? null);
  const employer = facts.companies.get(line.employerId)?.name ?? "";
  return {
    whose: `Relevé collectif de ${employer}`,
    organisationId: credited?.organisationId ?? line.employerId,
    email: credited?.email ?? null,
  };
}
