import { parseWithZod } from "@conform-to/zod/v4";
import type { AppLoadContext } from "@remix-run/node";
import type { askPlan } from "#app/features/plans/ask-plan.server.ts";
import { remarkSchema } from "#app/features/plans/plan-form.schema.ts";
import { remarkOnPlan } from "#app/features/plans/remark-on-plan.server.ts";
import { sharePlan } from "#app/features/plans/share-plan.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { nowOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";

type Asked = Awaited<ReturnType<typeof askPlan>>;

/** What « Partager avec les directions territoriales » answers. */
export async function answerShare({ db, viewer, plan, host, year, today }: Asked) {
  const back = paths.plan(host.siret, year);
  switch (await sharePlan(db, { viewer, hostId: plan.hostId, year, today })) {
    case "shared":
      return redirectSaying(back, "Plan partagé avec les directions territoriales.");
    case "nothing planned":
      return redirectSaying(back, "Rien n’est partagé\u00a0: ajoutez d’abord une action au plan.");
    case "not found":
      throw new Response(null, { status: 404 });
  }
}

/** What « Écrire la remarque » answers; only a shared plan is talked about. */
export async function answerRemark(
  { db, viewer, plan, host, year }: Asked,
  form: FormData,
  context: AppLoadContext,
) {
  if (plan.sharedOn === null) throw new Response(null, { status: 403 });
  const submission = parseWithZod(form, { schema: remarkSchema });
  if (submission.status !== "success") return formReply(submission);
  await remarkOnPlan(db, { viewer, plan, ...submission.value, at: instant(nowOf(context)) });
  return redirectSaying(`${paths.plan(host.siret, year)}#remarques`, "Remarque écrite.");
}
