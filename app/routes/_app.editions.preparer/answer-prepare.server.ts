import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs } from "@remix-run/node";
import { editionPeriodCode, editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import { askEdition } from "#app/features/edition-desk/ask-edition.server.ts";
import { askHosts, type AskedHosts } from "#app/features/edition-desk/ask-hosts.server.ts";
import {
  askSchema,
  computeSchema,
  prepareIntents,
  reasonMissing,
} from "#app/features/edition-desk/prepare-form.schema.ts";
import { runComputation } from "#app/features/edition-desk/run-computation.server.ts";
import { standingWords } from "#app/features/edition-desk/standing-words.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { countOf } from "#app/ui/french.ts";
import { editionStanding } from "#app/domain/edition/edition-standing.ts";
import { listEditions } from "#db/queries/editions/read-edition.server.ts";
import type { Id } from "#db/schema/columns.ts";

/** Asks the hosts, or has the edition computed. */
export async function answerPrepare({ request, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "prepare editions");
  const form = await readForm(request);
  const intent = form.get("intent");
  if (intent === prepareIntents.ask) {
    const asked = askSchema.safeParse(Object.fromEntries(form));
    if (!asked.success) throw new Response(null, { status: 400 });
    const { period, siret = null } = asked.data;
    const counts = await askHosts(context, { viewer, period, siret });
    return redirectSaying(paths.prepareEdition({ periode: editionPeriodCode(period) }), askedWords(counts));
  }
  if (intent !== prepareIntents.compute) throw new Response(null, { status: 400 });
  const submission = parseWithZod(form, { schema: computeSchema });
  if (submission.status !== "success") return formReply(submission);
  const db = databaseOf(context);
  const { period, reason } = submission.value;
  const id = submission.value.id as Id<"edition">;
  const today = todayOf(context);
  const standing = editionStanding(period, await listEditions(db), today);
  if (standing.outcome === "open" && standing.supersedes !== null && reason === null) {
    return formReply(submission, { fieldErrors: { reason: [reasonMissing] } });
  }
  const at = instant(nowOf(context));
  const started = await askEdition(db, { id, period, reason, viewer, today, at });
  switch (started.outcome) {
    case "started":
      runComputation(context, { id, revision: started.revision });
      return redirectSaying(paths.editionDraft(id), "Le calcul est lancé.");
    case "already":
      return redirectSaying(
        paths.editionDraft(started.id),
        `${editionPeriodWords(period)}\u00a0: un brouillon existe, le voici.`,
      );
    case "not ended":
    case "other kind": {
      const words = standingWords(period, started);
      const formErrors = words === null ? [] : [`${words.title} ${words.text}`];
      return data({ result: submission.reply({ formErrors }) }, { status: 400 });
    }
  }
}

/** « 3 porteurs prévenus, 1 déjà prévenu aujourd’hui. » */
function askedWords({ asked, already, nobody, complete }: AskedHosts): string {
  const parts = [
    asked > 0 ? countOf(asked, "porteur prévenu", "porteurs prévenus") : null,
    already > 0 ? `${countOf(already, "déjà prévenu", "déjà prévenus")} aujourd’hui` : null,
    nobody > 0 ? `${countOf(nobody, "porteur", "porteurs")} sans compte de facilitatrice à qui écrire` : null,
  ].filter((part) => part !== null);
  if (parts.length > 0) return `${parts.join(", ")}.`;
  return complete > 0
    ? "Rien ne manque\u00a0: personne n’a été prévenu."
    : "Aucun porteur ne porte ce SIRET.";
}
