import { data, type ActionFunctionArgs } from "@remix-run/node";
import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { editionPeriodCode, editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import { codesIn, mergeableDimensions, withMerge, withoutMerge } from "#app/domain/edition/merge-choices.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { publish, recompute, removeDraft } from "#app/features/edition-desk/draft-acts.server.ts";
import { draftActSchema, type DraftAct } from "#app/features/edition-desk/draft-form.schema.ts";
import { runComputation } from "#app/features/edition-desk/run-computation.server.ts";
import { standingWords } from "#app/features/edition-desk/standing-words.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { findEditionDraft } from "#db/queries/editions/read-edition.server.ts";
import type { Id } from "#db/schema/columns.ts";

const moved =
  "Ce brouillon a changé depuis que vous l’avez ouvert\u00a0: relisez-le, puis recommencez. Rien n’a été fait.";
const sealed = "Cette édition est publiée\u00a0: elle ne change plus.";

type MergeAct = Extract<DraftAct, { intent: "merge" }>;
type Asked = ActionFunctionArgs & { viewer: Viewer; draft: EditionContent; act: DraftAct };

/** Computes again, groups or ungroups, publishes or deletes a draft. */
export async function answerDraft(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  const viewer = await requirePermission(request, context, "prepare editions");
  const form = await readForm(request);
  const read = draftActSchema.safeParse({ ...Object.fromEntries(form), codes: form.getAll("codes") });
  if (!read.success) throw new Response(null, { status: 400 });
  const draft = await findEditionDraft(databaseOf(context), params.id as Id<"edition">);
  if (draft === undefined) {
    if (read.data.intent === "remove") return redirectSaying(paths.editions(), "Le brouillon est supprimé.");
    throw new Response(null, { status: 404 });
  }
  const asked: Asked = { ...args, viewer, draft, act: read.data };
  switch (read.data.intent) {
    case "publish":
      return answerPublish(asked);
    case "remove":
      return answerRemove(asked);
    case "recompute":
    case "merge":
    case "unmerge":
      return answerRecompute(asked);
  }
}

async function answerRecompute({ context, viewer, draft, act }: Asked) {
  if (act.intent === "merge" && !areLinesOf(draft, act)) {
    return said("Choisissez des lignes de cette édition, dans une seule liste.", 400);
  }
  const merges = mergesAfter(draft, act);
  if (merges === undefined) return said("Choisissez au moins deux lignes à regrouper.", 400);
  const done = await recompute(databaseOf(context), {
    viewer,
    seen: { id: draft.id as Id<"edition">, revision: act.seen },
    at: instant(nowOf(context)),
    merges,
    today: todayOf(context),
  });
  switch (done.outcome) {
    case "asked":
      runComputation(context, done.seen);
      return redirectSaying(paths.editionDraft(draft.id), "Le calcul est relancé.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "published":
      return said(sealed, 409);
    case "modified meanwhile":
      return said(moved, 409);
    case "earlier merges":
      return said(
        "Ce regroupement est celui de l’édition déjà publiée\u00a0: le défaire donnerait ses lignes une à une.",
        400,
      );
    case "not ended":
    case "other kind":
      return said(standingWords(draft, done)?.title ?? moved, 400);
  }
}

/** Whether what is to be told together are lines of the edition: groups are published with it, in the words they were sent. */
function areLinesOf({ labels, parameters }: EditionContent, { dimension, codes }: MergeAct): boolean {
  if (!mergeableDimensions.some((mergeable) => mergeable === dimension)) return false;
  const told = [...Object.keys(labels[dimension] ?? {}), ...(parameters.merges[dimension] ?? []).flat()];
  const known = new Set(told.flatMap(codesIn));
  return codes.flatMap(codesIn).every((code) => known.has(code));
}

/** The groups a draft is computed by after an act; undefined when it names fewer than two lines. */
function mergesAfter({ parameters }: EditionContent, act: DraftAct) {
  const { merges } = parameters;
  switch (act.intent) {
    case "merge":
      return new Set(act.codes.flatMap(codesIn)).size < 2
        ? undefined
        : withMerge(merges, act.dimension, act.codes);
    case "unmerge":
      return withoutMerge(merges, act.dimension, act.codes[0] ?? "");
    case "recompute":
    case "publish":
    case "remove":
      return merges;
  }
}

async function answerPublish({ context, viewer, draft, act }: Asked) {
  const done = await publish(databaseOf(context), {
    viewer,
    seen: { id: draft.id as Id<"edition">, revision: act.seen },
    at: instant(nowOf(context)),
    today: todayOf(context),
  });
  switch (done.outcome) {
    case "published":
    case "again":
      return redirectSaying(
        paths.edition(done.number),
        `L’édition n°\u00a0${done.number} est publiée\u00a0: ${editionPeriodWords(draft)}.`,
      );
    case "not found":
      throw new Response(null, { status: 404 });
    case "not ready":
      return said("Ce brouillon n’est pas prêt\u00a0: attendez la fin de son calcul.", 409);
    case "modified meanwhile":
      return said(moved, 409);
    case "moved":
      return said(
        "Une autre édition de cette période vient d’être publiée\u00a0: recalculez le brouillon, il sera contrôlé avec elle.",
        409,
      );
    case "not ended":
    case "other kind":
      return said(standingWords(draft, done)?.title ?? moved, 400);
  }
}

async function answerRemove({ context, viewer, draft, act }: Asked) {
  const done = await removeDraft(databaseOf(context), {
    viewer,
    seen: { id: draft.id as Id<"edition">, revision: act.seen },
    at: instant(nowOf(context)),
  });
  switch (done.outcome) {
    case "deleted":
    case "again":
      return redirectSaying(
        paths.prepareEdition({ periode: editionPeriodCode(draft) }),
        "Le brouillon est supprimé.",
      );
    case "published":
      return said(sealed, 409);
    case "modified meanwhile":
      return said(moved, 409);
  }
}

function said(message: string, status: number) {
  return data({ message }, { status });
}
