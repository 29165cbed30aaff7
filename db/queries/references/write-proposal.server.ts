import type { Insertable } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { ProposalState } from "#app/domain/reference-proposal.ts";
import type { Db } from "../../database.server.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { Id } from "../../schema/columns.ts";

type NewProposal = Omit<Insertable<Database["reference_proposal"]>, "entered_rank" | "revision" | "state">;

/** Opens a proposal; false when its id is taken: nothing is written. */
export async function insertProposal(db: Db, proposal: NewProposal): Promise<boolean> {
  const written = await db
    .insertInto("reference_proposal")
    .values({ ...proposal, state: "open", revision: 1, entered_rank: nextEnteredRank() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

type Decision = {
  state: Exclude<ProposalState, "open">;
  on: Day;
  note: string | null;
  version?: number;
  /** What it replaced, as known when it was adopted. */
  base?: string;
};

/** Closes a proposal still open. False when another did it first: nothing is written. */
export async function decideProposal(
  db: Db,
  id: string,
  { state, on, note, version, base }: Decision,
): Promise<boolean> {
  const written = await db
    .updateTable("reference_proposal")
    .set((eb) => ({
      state,
      decided_on: on,
      decision_note: note,
      revision: eb("revision", "+", 1),
      ...(version === undefined ? {} : { version_number: version }),
      ...(base === undefined ? {} : { base }),
    }))
    .where("id", "=", id as Id<"reference_proposal">)
    .where("state", "=", "open")
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}
