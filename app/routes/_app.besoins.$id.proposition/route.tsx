import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askOwnNeed } from "#app/features/needs/own-need.server.ts";
import { proposeSchema } from "#app/features/needs/proposal-form.schema.ts";
import { ProposeForm } from "#app/features/needs/propose-form.tsx";
import { propose } from "#app/features/needs/propose.server.ts";
import { ChooseFile } from "#app/features/participants/choose-file.tsx";
import { newIdIn, refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { todayOf } from "#app/platform/request-context.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { proposeRefusal } from "./propose-refusal.ts";
import { readChoice } from "./read-choice.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Proposer un participant", "Marchés") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, hostId, need } = await askOwnNeed(args, "record hires");
  const params = new URL(args.request.url).searchParams;
  const choice = await readChoice(db, { hostId, params, today: todayOf(args.context) });
  return {
    id: randomUUID() as string,
    needId: need.id as string,
    jobTitle: need.jobTitle,
    contractTitle: need.contractTitle,
    contractReference: need.contractReference,
    ...choice,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, hostId, need } = await askOwnNeed(args, "record hires");
  const participantId = new URL(args.request.url).searchParams.get("participant") ?? "";
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: proposeSchema });
  if (submission.status !== "success") return refuseRecord(submission);
  const asked = { viewer, hostId, needId: need.id, participantId, today: todayOf(args.context) };
  const proposed = await propose(db, { ...asked, id: newIdIn(form), input: submission.value });
  switch (proposed.outcome) {
    case "proposed":
      return redirectSaying(paths.hireNeed(need.id), "Proposition notée.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "purged":
      throw new Response(null, { status: 403 });
    case "contract closed":
    case "need closed":
    case "future day":
    case "already proposed":
    case "company unknown":
    case "company ambiguous":
    case "name needed":
      return refuseRecord(submission, { rejection: proposeRefusal(proposed) });
  }
}

export default function ProposeRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.hireNeed(page.needId);
  return (
    <>
      <PageHead
        crumbs={[
          { label: page.contractTitle, to: paths.contract(page.contractReference) },
          { label: page.jobTitle, to: back },
        ]}
        title="Proposer un participant"
        context={page.person === null ? page.jobTitle : `${page.person.name} · ${page.jobTitle}`}
      />
      {page.person === null ? (
        <ChooseFile found={page.found} verb="Proposer" />
      ) : (
        <ProposeForm
          prescribers={page.prescribers}
          values={page.values}
          frame={{ reply, id: page.id, back, verb: "Noter la proposition" }}
        />
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
