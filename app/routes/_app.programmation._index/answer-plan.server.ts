import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs } from "@remix-run/node";
import { purchaseDecisions } from "#app/domain/purchase-decision.ts";
import { askPlan } from "#app/features/purchases/ask-plan.server.ts";
import { decideFromStudy } from "#app/features/purchases/decide-from-study.server.ts";
import { planContract } from "#app/features/purchases/plan-contract.server.ts";
import { planParams, readPlanYear } from "#app/features/purchases/plan-year.ts";
import { textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { pageParam, pageSizeParam } from "#app/ui/list-url.ts";
import { planIntents } from "./plan-intents.ts";

/** What a button of the list answers: one act, then the same list. */
export async function answerPlan({ request, context }: ActionFunctionArgs) {
  const asked = await askPlan({ request, context });
  const params = new URL(request.url).searchParams;
  const year = readPlanYear(params, asked.today);
  const back = paths.purchasePlan({ ...keptIn(params), annee: String(year) });
  const form = await readForm(request);
  const intent = textIn(form, "intent");
  switch (intent) {
    case planIntents.decide:
      return decide({ ...asked, id: textIn(form, "id"), back });
    case planIntents.attach:
    case planIntents.renew:
      return plan({ ...asked, contractId: textIn(form, "contrat"), year, how: intent, back });
    default:
      throw new Response(null, { status: 400 });
  }
}

/** The filters and pages the list was shown with. */
function keptIn(params: URLSearchParams): Record<string, string> {
  const kept: readonly string[] = [...Object.values(planParams), pageParam, pageSizeParam];
  return Object.fromEntries([...params].filter(([name]) => kept.includes(name)));
}

async function decide({ db, back, ...asked }: Parameters<typeof decideFromStudy>[1] & At) {
  const answer = await decideFromStudy(db, asked);
  switch (answer.outcome) {
    case "decided":
      return redirectSaying(back, `Décision\u00a0: ${purchaseDecisions[answer.decision].label}.`);
    case "nothing proposed":
      return redirectSaying(
        back,
        "Rien n’a changé\u00a0: cette ligne ou sa note a été modifiée entre-temps.",
      );
    case "not found":
      throw new Response(null, { status: 404 });
  }
}

type At = { db: Parameters<typeof planContract>[0]; back: string };

async function plan({ db, back, ...asked }: Omit<Parameters<typeof planContract>[1], "id"> & At) {
  switch (await planContract(db, { ...asked, id: randomUUID() })) {
    case "added":
      return redirectSaying(back, `Marché ajouté à la programmation ${String(asked.year)}.`);
    case "there already":
      return redirectSaying(back, "Ce marché est déjà dans votre programmation.");
    case "not found":
      throw new Response(null, { status: 404 });
  }
}
