import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { takeContract } from "#app/features/contracts/take-contract.server.ts";
import { visibleContracts } from "#app/features/contracts/viewer-contracts.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** An address that only acts: opened by hand, it shows the contract. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "edit contract");
  return redirect(paths.contract(params.reference ?? ""));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "edit contract");
  if (viewer.organisationId === null) throw new Response(null, { status: 403 });
  const reference = params.reference ?? "";
  const taken = await takeContract(databaseOf(context), {
    viewer,
    scopes: visibleContracts(viewer),
    reference,
    hostId: viewer.organisationId as OrganisationId,
  });
  switch (taken.outcome) {
    case "taken":
      return redirectSaying(
        paths.contract(reference),
        "Marché pris en charge\u00a0: il est dans vos marchés.",
      );
    // Another host was faster: for this one the contract is no longer there.
    case "taken by another":
    case "not found":
      throw new Response(null, { status: 404 });
  }
}
