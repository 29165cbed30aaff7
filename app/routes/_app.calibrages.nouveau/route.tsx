import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { refusalWords } from "#app/features/contracts/refusal-words.ts";
import { typedEuros } from "#app/features/forms/typed-values.ts";
import { recordFields, warningsMark } from "#app/features/record-form/record-reply.ts";
import { newIdIn, refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { OpenStudyForm } from "#app/features/study-opening/open-study-form.tsx";
import {
  openOwnStudySchema,
  openStudyForBuyerSchema,
} from "#app/features/study-opening/open-study.schema.ts";
import { openStudy } from "#app/features/study-opening/open-study.server.ts";
import { askStudies } from "#app/features/studies/own-study.server.ts";
import { pasteWarnings } from "#app/features/study-paste/paste-lots-words.ts";
import { startingValues } from "#app/features/study-opening/starting-values.ts";
import { studyChoices } from "#app/features/study-opening/study-choices.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { nowOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { findOwnPurchase } from "#db/queries/studies/study-purchase.server.ts";

export const meta: MetaFunction = ({ error }) => [
  {
    title: error ? pageTitle(errorWords(error).title) : pageTitle("Calibrer un marché", "Notes de calibrage"),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, scope, today } = await askStudies(args, "open study");
  const asked = new URL(args.request.url).searchParams.get("achat");
  const purchase =
    asked === null || scope.kind !== "authority"
      ? undefined
      : await findOwnPurchase(db, scope.organisationId, asked);
  return {
    id: randomUUID() as string,
    from: purchase?.title ?? null,
    choices: await studyChoices(db, scope),
    starting: startingValues(await readReferences(db), today),
    values: {
      purchase: purchase?.id as string | undefined,
      title: purchase?.title,
      category: purchase?.category ?? undefined,
      durationMonths: purchase?.durationMonths?.toString(),
      amount: typedEuros(purchase?.estimatedValue ?? null),
      consultationOn: purchase?.consultationOn as string | undefined,
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, scope, today } = await askStudies(args, "open study");
  const form = await readForm(args.request);
  const schema = scope.kind === "host" ? openStudyForBuyerSchema : openOwnStudySchema;
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return refuseRecord(submission);
  const warnings = submission.value.lots === null ? [] : pasteWarnings(submission.value.lots);
  const confirmed = warningsMark(warnings);
  if (warnings.length > 0 && textIn(form, recordFields.confirmed) !== confirmed)
    return refuseRecord(submission, { warnings, confirmed });
  const id = newIdIn(form);
  const at = instant(nowOf(args.context));
  const opened = await openStudy(db, { viewer, scope, id, input: submission.value, today, at });
  if (opened.outcome === "not found") throw new Response(null, { status: 404 });
  if (opened.outcome !== "opened") return refuseRecord(submission, { rejection: refusalWords(opened, null) });
  const told = opened.lots === 0 ? "Note ouverte." : `Note ouverte avec ${countOf(opened.lots, "lot")}.`;
  return redirectSaying(paths.study(opened.id), told);
}

export default function NewStudyRoute(): ReactElement {
  const { id, from, choices, starting, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Notes de calibrage", to: paths.studies() }]}
        title="Combien d’heures d’insertion&nbsp;?"
        context={
          from === null
            ? `Dites ce qui est acheté et pour combien\u00a0: le calcul s’affiche aussitôt. ${choices.buyers === null ? "Seul le titre est obligatoire." : "Seuls le titre et l’acheteur sont obligatoires."}`
            : `Depuis votre programmation\u00a0: ${from}. Vérifiez, puis calculez.`
        }
      />
      <OpenStudyForm
        choices={choices}
        starting={starting}
        values={values}
        frame={{ reply, id, back: paths.studies(), verb: "Calculer les heures" }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
