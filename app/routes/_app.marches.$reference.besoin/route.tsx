import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { answerNeed } from "#app/features/needs/answer-need.server.ts";
import { needChoices } from "#app/features/needs/need-choices.server.ts";
import { needFormSchema } from "#app/features/needs/need-form.schema.ts";
import { NeedForm } from "#app/features/needs/need-form.tsx";
import { saveNeed } from "#app/features/needs/save-need.server.ts";
import { askOwnHost } from "#app/features/participants/own-host.server.ts";
import { newIdIn, refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { todayOf } from "#app/platform/request-context.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { findContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Noter un besoin", "Marchés") },
];

async function askContract({ request, params, context }: LoaderFunctionArgs) {
  const asked = await askOwnHost(request, context, "record hires");
  const scope = { kind: "host", organisationId: asked.hostId } as const;
  const sheet = await findContractSheet(asked.db, [scope], params.reference ?? "");
  if (!sheet) throw new Response(null, { status: 404 });
  return { ...asked, sheet };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, hostId, sheet } = await askContract(args);
  const choices = await needChoices(db, hostId, sheet.id);
  const values = {
    commitment: choices.commitments[0]?.value,
    positions: "1",
    notedOn: todayOf(args.context),
  };
  return { id: randomUUID() as string, reference: sheet.reference, title: sheet.title, choices, values };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, hostId, sheet } = await askContract(args);
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: needFormSchema });
  if (submission.status !== "success") return refuseRecord(submission);
  const asked = { viewer, hostId, isNew: true, contractReference: sheet.reference, seen: "" };
  const saved = await saveNeed(db, { ...asked, id: newIdIn(form), input: submission.value });
  return answerNeed(saved, submission);
}

export default function NewNeedRoute(): ReactElement {
  const { id, reference, title, choices, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.contract(reference);
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Marchés", to: paths.contracts() },
          { label: title, to: back },
        ]}
        title="Noter un besoin d’embauche"
        context={`${reference} · ${title}`}
      />
      <NeedForm choices={choices} values={values} frame={{ reply, id, back, verb: "Noter le besoin" }} />
    </>
  );
}

export const ErrorBoundary = RouteError;
