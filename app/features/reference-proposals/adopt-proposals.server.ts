import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { RatesOutOfOrder } from "#app/domain/reference-bounds.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { recordVersion } from "#app/features/references/record-version.server.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit, takeTurn } from "#db/queries/audit.server.ts";
import { listProposalsOf, type Proposal } from "#db/queries/references/proposals.server.ts";
import { decideProposal } from "#db/queries/references/write-proposal.server.ts";
import type { Database } from "#db/schema.ts";
import type { Instant } from "#db/schema/columns.ts";
import { adoptedRates } from "./adopted-rates.server.ts";
import type { AdoptInput } from "./decision-form.schema.ts";
import { findTarget, targetWords, type ProposalTarget } from "./proposal-target.ts";
import { readStanding, type ToAdopt } from "./read-standing.server.ts";
import { writeAdopted } from "./write-adopted.server.ts";

export type AdoptOutcome =
  | { outcome: "adopted" | "already adopted"; version: number }
  | { outcome: "not found" }
  /** Decided otherwise, or by another adoption than the rest. */
  | { outcome: "not open"; titles: string[] }
  | { outcome: "twice the same"; title: string }
  | { outcome: "too early"; proposedOn: Day }
  | { outcome: "out of order"; rates: RatesOutOfOrder }
  /** What is in force changed since these were proposed, and nobody has said that it was seen. */
  | { outcome: "changed since"; changed: ToAdopt[] };

type Adopt = {
  viewer: Viewer;
  input: AdoptInput;
  /** Whether what changed since the proposals was seen: given those, the mark of what the page said. */
  isSeen: (changed: readonly ToAdopt[]) => boolean;
  today: Day;
  at: Instant;
};

/**
 * Adopts open proposals together as the next version of the shared references, all or nothing. Sent twice, it adopts once
 * and says the same version.
 */
export function adoptProposals(db: Db, adopt: Adopt): Promise<AdoptOutcome> {
  return db.transaction().execute(async (trx): Promise<AdoptOutcome> => {
    const { input } = adopt;
    await takeTurn(trx);
    const ids = [...new Set(input.proposals)];
    const proposals = await listProposalsOf(trx, ids);
    if (proposals.length !== ids.length) return { outcome: "not found" };
    const refusal = alreadyDecided(proposals) ?? tooEarly(proposals, input.adoptedOn) ?? sameTwice(proposals);
    if (refusal !== undefined) return refusal;
    const all = await Promise.all(proposals.map((proposal) => toAdopt(trx, proposal, input.adoptedOn)));
    const changed = all.filter(({ proposal, standing }) => proposal.base !== standing.base);
    if (changed.length > 0 && !adopt.isSeen(changed)) return { outcome: "changed since", changed };
    const rates = await adoptedRates(trx, proposals);
    if (rates !== undefined) return { outcome: "out of order", rates };
    return { outcome: "adopted", version: await writeVersion(trx, adopt, all) };
  });
}

async function toAdopt(db: Db, proposal: Proposal, adoptedOn: Day): Promise<ToAdopt> {
  const target = targetOf(proposal);
  return { proposal, target, standing: await readStanding(db, target, proposal.effectiveOn ?? adoptedOn) };
}

function targetOf({ subject, kind, code }: Proposal): ProposalTarget {
  const target = findTarget(subject, kind, code);
  if (target === undefined) throw new Error(`No reference ${subject} ${kind} ${code}`);
  return target;
}

function alreadyDecided(proposals: readonly Proposal[]): AdoptOutcome | undefined {
  const closed = proposals.filter(({ state }) => state !== "open");
  if (closed.length === 0) return undefined;
  const [version, ...others] = [...new Set(closed.map(({ versionNumber }) => versionNumber))];
  if (closed.length === proposals.length && others.length === 0 && version != null)
    return { outcome: "already adopted", version };
  return { outcome: "not open", titles: closed.map((proposal) => targetWords(targetOf(proposal))) };
}

function tooEarly(proposals: readonly Proposal[], adoptedOn: Day): AdoptOutcome | undefined {
  const last = proposals
    .map(({ proposedOn }) => proposedOn)
    .sort()
    .at(-1);
  return last !== undefined && last > adoptedOn ? { outcome: "too early", proposedOn: last } : undefined;
}

function sameTwice(proposals: readonly Proposal[]): AdoptOutcome | undefined {
  const seen = new Set<string>();
  for (const proposal of proposals) {
    const key = `${proposal.kind} ${proposal.code}`;
    if (seen.has(key)) return { outcome: "twice the same", title: targetWords(targetOf(proposal)) };
    seen.add(key);
  }
  return undefined;
}

async function writeVersion(
  trx: Transaction<Database>,
  { viewer, input, today, at }: Adopt,
  all: readonly ToAdopt[],
): Promise<number> {
  const { adoptedOn, summary, note } = input;
  const version = await recordVersion(trx, { viewer, adoptedOn, summary });
  // A text counts from the day the network adopted it, which may be before the day it is entered.
  const adoptedAt = adoptedOn === today ? at : (`${adoptedOn}T12:00:00.000Z` as Instant);
  for (const each of all) {
    await writeAdopted(trx, each, { viewer, version, adoptedAt });
    const { proposal, standing } = each;
    const decision = { state: "adopted", on: adoptedOn, note, version, base: standing.base } as const;
    await decideProposal(trx, proposal.id, decision);
  }
  const objectType = "reference_version";
  const objectId = String(version);
  await recordAudit(trx, {
    actor: viewer,
    act: "reference_version.adopted",
    objectType,
    objectId,
    changes: all.map(({ proposal, standing }) => ({
      objectType: "reference_proposal",
      objectId: proposal.id,
      field: `${proposal.kind}.${proposal.code}`,
      before: standing.base,
      after: proposal.value === null ? "nouvelle version" : String(proposal.value),
    })),
  });
  return version;
}
