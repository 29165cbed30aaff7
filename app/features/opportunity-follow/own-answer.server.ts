import type { AppLoadContext } from "@remix-run/node";
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
 * Who asks, with one structure's interest in one lot of their host; 404 for any other lot and for what is no structure.
 * `answer`: undefined while the structure has said nothing.
 */
export async function askOwnAnswer(args: Asked) {
  const asked = await askOwnLot(args, "follow answers");
  const structure = await findStructure(asked.db, args.params.siret ?? "");
  if (structure === undefined || asked.lot.hostId === null) throw new Response(null, { status: 404 });
  const answer = await findLotAnswer(asked.db, asked.lot.lotId, structure.id);
  const hostId: OrganisationId = asked.lot.hostId;
  return { ...asked, hostId, structure, answer };
}

export type OwnAnswer = Awaited<ReturnType<typeof askOwnAnswer>>;
