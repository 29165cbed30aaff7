import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { answerNeed } from "#app/features/needs/answer-need.server.ts";
import { needChoices } from "#app/features/needs/need-choices.server.ts";
import { needFormSchema } from "#app/features/needs/need-form.schema.ts";
import { NeedForm } from "#app/features/needs/need-form.tsx";
import { askOwnNeed } from "#app/features/needs/own-need.server.ts";
import { saveNeed } from "#app/features/needs/save-need.server.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Modifier le besoin", "Marchés") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, hostId, need } = await askOwnNeed(args, "record hires");
  return {
    id: need.id as string,
    jobTitle: need.jobTitle,
    contractReference: need.contractReference,
    contractTitle: need.contractTitle,
    seen: String(need.revision),
    choices: await needChoices(db, hostId, need.contractId),
    values: {
      commitment: need.commitmentId as string,
      contractor: (need.contractorId ?? "") as string,
      jobTitle: need.jobTitle,
      positions: String(need.positions),
      notedOn: need.notedOn as string,
      wantedOn: need.wantedOn ?? "",
      note: need.note ?? "",
      dropped: need.state === "dropped" ? "on" : undefined,
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, hostId, need } = await askOwnNeed(args, "record hires");
  const form = await readForm(args.request);
  const seen = textIn(form, recordFields.seen);
  const submission = parseWithZod(form, { schema: needFormSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const asked = { viewer, hostId, id: need.id, isNew: false, contractReference: null, seen };
  return answerNeed(await saveNeed(db, { ...asked, input: submission.value }), submission, seen);
}

export default function EditNeedRoute(): ReactElement {
  const { id, jobTitle, contractReference, contractTitle, seen, choices, values } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.hireNeed(id);
  return (
    <>
      <PageHead
        crumbs={[
          { label: contractTitle, to: paths.contract(contractReference) },
          { label: jobTitle, to: back },
        ]}
        title="Modifier le besoin"
        context={`${contractReference} · ${contractTitle}`}
      />
      <NeedForm choices={choices} values={values} frame={{ reply, seen, back, verb: "Enregistrer" }} />
    </>
  );
}

export const ErrorBoundary = RouteError;
