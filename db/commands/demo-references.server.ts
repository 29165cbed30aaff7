import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { authorWords } from "#app/features/reference-proposals/author-words.ts";
import { findTarget } from "#app/features/reference-proposals/proposal-target.ts";
import {
  readStanding,
  type Standing,
  type ToAdopt,
} from "#app/features/reference-proposals/read-standing.server.ts";
import { writeAdopted } from "#app/features/reference-proposals/write-adopted.server.ts";
import { recordVersion } from "#app/features/references/record-version.server.ts";
import { insertComment } from "../queries/references/comments.server.ts";
import { findProposal } from "../queries/references/proposals.server.ts";
import { decideProposal, insertProposal } from "../queries/references/write-proposal.server.ts";
import type { Database } from "../schema.ts";
import type { AccountId, Id, Instant } from "../schema/columns.ts";
import { day } from "../seed/demo/demo-calendar.ts";
import { hosts } from "../seed/demo/organisations.ts";
import {
  proposalPlans,
  versionPlans,
  type ProposalPlan,
  type VersionPlan,
} from "../seed/demo/reference-plans.ts";

type Trx = Transaction<Database>;
/** Who adopts, and whose proposals the demonstration's facilitator may take back. */
type Person = Pick<Viewer, "accountId" | "name">;
type People = { animator: Person; facilitator: Person };

/** The versions of the shared references the network adopted, what it set aside and what it still discusses. */
export async function enterReferences(trx: Trx, people: People): Promise<void> {
  for (const plan of versionPlans) await enterVersion(trx, people, plan);
  for (const plan of proposalPlans) {
    const { proposal } = await enterProposal(trx, people, plan);
    const { rejected } = plan;
    if (rejected === undefined) continue;
    const decision = { state: "rejected", on: day(rejected.on), note: rejected.note } as const;
    await decideProposal(trx, proposal.id, decision);
  }
  await rememberVersions(trx);
}

async function enterVersion(trx: Trx, people: People, { on, summary, note, proposals }: VersionPlan) {
  const adoptedOn = day(on);
  const all: ToAdopt[] = [];
  for (const plan of proposals) all.push(await enterProposal(trx, people, plan));
  const viewer = people.animator;
  const version = await recordVersion(trx, { viewer, adoptedOn, summary });
  for (const each of all) {
    await writeAdopted(trx, each, { viewer, version, adoptedAt: `${on}T12:00:00.000Z` as Instant });
    const base = each.standing.base;
    await decideProposal(trx, each.proposal.id, { state: "adopted", on: adoptedOn, note, version, base });
  }
}

/** Opens a proposal as its form does, with what is said of it. */
async function enterProposal(trx: Trx, people: People, plan: ProposalPlan): Promise<ToAdopt> {
  const kind = plan.subject === "value" ? plan.kind : "clause";
  const target = findTarget(plan.subject, kind, plan.code);
  if (target === undefined) throw new Error(`No reference ${kind} ${plan.code}`);
  const proposedOn = day(plan.on);
  const effectiveOn = plan.subject === "value" ? day(plan.effectiveOn) : null;
  const standing = await readStanding(trx, target, effectiveOn ?? proposedOn);
  const id = `reference-proposal-${plan.on}-${plan.code}` as Id<"reference_proposal">;
  const by = await speaker(trx, people, plan.by);
  await insertProposal(trx, {
    id,
    subject: target.subject,
    kind: target.kind,
    code: target.code,
    ...draftOf(plan, standing),
    effective_on: effectiveOn,
    source: plan.source,
    reason: plan.reason,
    base: standing.base,
    decided_on: null,
    decision_note: null,
    version_number: null,
    organisation_id: by.organisationId,
    account_id: by.accountId,
    proposed_by: by.name,
    proposed_on: proposedOn,
  });
  for (const [index, comment] of plan.comments.entries())
    await enterComment(trx, people, { id, index, ...comment });
  const proposal = await findProposal(trx, id);
  if (proposal === undefined) throw new Error(`The proposal ${id} is not there.`);
  return { proposal, target, standing };
}

function draftOf(plan: ProposalPlan, standing: Standing) {
  if (plan.subject === "value") return { value: plan.value, title: null, body: null };
  if (standing.subject !== "clause") throw new Error(`${plan.code} is no text`);
  const { title, body } = standing.text;
  return { value: null, title, body: `${body}\n\n${plan.added}` };
}

type Said = ProposalPlan["comments"][number] & { id: string; index: number };

async function enterComment(
  trx: Trx,
  people: People,
  { id, index, position, body, at, ...who }: Said,
): Promise<void> {
  const by = await speaker(trx, people, who);
  await insertComment(trx, {
    id: `${id}-comment-${index + 1}`,
    proposalId: id,
    accountId: by.accountId,
    author: authorWords(by),
    position,
    body,
    at: `${at}T${10 + index}:20:00.000Z` as Instant,
  });
}

/** The one who speaks, with the account of the demonstration when it is theirs. */
async function speaker(trx: Trx, { facilitator }: People, { host, name }: ProposalPlan["by"]) {
  const organisationName = hosts.find(({ key }) => key === host)?.name ?? "";
  const { id } = await trx
    .selectFrom("organisation")
    .select("id")
    .where("name", "=", organisationName)
    .executeTakeFirstOrThrow();
  const accountId = name === facilitator.name ? (facilitator.accountId as AccountId) : null;
  return { name, organisationName, organisationId: id, accountId };
}

/** The contracts typed since the first version remember the one in force on the day they were notified. */
async function rememberVersions(trx: Trx): Promise<void> {
  for (const [index, { on }] of versionPlans.entries()) {
    await trx
      .updateTable("contract")
      .set({ reference_version: index + 1 })
      .where("source", "=", "typed")
      .where("notified_on", ">=", on as Day)
      .execute();
  }
}
