import type { AppLoadContext } from "@remix-run/node";
import { listThread } from "#db/queries/opportunities/answer-messages.server.ts";
import { findLotAnswer } from "#db/queries/opportunities/lot-answers.server.ts";
import { findStructure } from "#db/queries/opportunities/structure-of-answer.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { askOwnLot } from "./own-lot.server.ts";

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};

/**
 * Who asks, with one structure's interest in one lot of their host; 404 for any other lot and for what is no structure. One
 * whose kind nobody said, or says no more, is found by what it answered or wrote. `answer`: undefined while it said nothing.
 */
export async function askOwnAnswer(args: Asked) {
  const asked = await askOwnLot(args, "follow answers");
  const structure = await findStructure(asked.db, args.params.siret ?? "");
  if (structure === undefined || asked.lot.hostId === null) throw new Response(null, { status: 404 });
  const answer = await findLotAnswer(asked.db, asked.lot.lotId, structure.id);
  if (structure.kind === null && answer === undefined) {
    const thread = await listThread(asked.db, { lotId: asked.lot.lotId, organisationId: structure.id });
    if (thread.length === 0) throw new Response(null, { status: 404 });
  }
  const hostId: OrganisationId = asked.lot.hostId;
  return { ...asked, hostId, structure, answer };
}

export type OwnAnswer = Awaited<ReturnType<typeof askOwnAnswer>>;
