import type { ActionFunctionArgs } from "@remix-run/node";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** Who sends what form, about which checkpoint of whom. */
export async function askFollowUp({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "follow outcomes");
  const form = await readForm(request);
  return {
    db: databaseOf(context),
    form,
    intent: textOf(form, "intent"),
    /** The situation to correct; empty for a new one. */
    record: new URL(request.url).searchParams.get("suite") ?? "",
    seen: textOf(form, "seen"),
    attempt: textOf(form, "attempt"),
    asked: {
      viewer,
      hostId: viewer.organisationId as OrganisationId,
      participantId: params.participantId ?? "",
      checkpoint: params.checkpoint ?? "",
      today: todayOf(context),
    },
  };
}

export type AskedFollowUp = Awaited<ReturnType<typeof askFollowUp>>;

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
