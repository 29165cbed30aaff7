import type { AppLoadContext } from "@remix-run/node";
import { findTarget } from "#app/features/reference-proposals/proposal-target.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { findProposal } from "#db/queries/references/proposals.server.ts";

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};

/** Who asks, with the proposal and what it is about; 404 for one that does not exist. */
export async function askProposal({ request, context, params }: Asked) {
  const viewer = await requirePermission(request, context, "propose references");
  const db = databaseOf(context);
  const proposal = await findProposal(db, params.id ?? "");
  const target = proposal && findTarget(proposal.subject, proposal.kind, proposal.code);
  if (proposal === undefined || target === undefined) throw new Response(null, { status: 404 });
  return { viewer, db, proposal, target, today: todayOf(context) };
}

export type AskedProposal = Awaited<ReturnType<typeof askProposal>>;
