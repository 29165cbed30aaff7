import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { answerHireRefusal, pointsConfirmed } from "#app/features/hires/answer-hire.server.ts";
import { createHire } from "#app/features/hires/create-hire.server.ts";
import { hireFormSchema } from "#app/features/hires/hire-form.schema.ts";
import { ChooseFile } from "#app/features/participants/choose-file.tsx";
import { askOwnHost } from "#app/features/participants/own-host.server.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { newIdIn, refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { todayOf } from "#app/platform/request-context.server.ts";
import { PageHead, type Crumb } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { ChoosePlace } from "./choose-place.tsx";
import { HireStep } from "./hire-step.tsx";
import { readSteps, type HireSteps } from "./read-steps.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Noter une embauche", "Participants") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, hostId } = await askOwnHost(request, context, "record hires");
  const params = new URL(request.url).searchParams;
  return readSteps(db, { hostId, today: todayOf(context), params });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer, db, hostId } = await askOwnHost(request, context, "record hires");
  const params = new URL(request.url).searchParams;
  const form = await readForm(request);
  const steps = await readSteps(db, { hostId, today: todayOf(context), params });
  if (steps.step !== "hire") throw new Response(null, { status: 400 });
  const submission = parseWithZod(form, { schema: hireFormSchema });
  if (submission.status !== "success") return refuseRecord(submission);
  const created = await createHire(db, {
    viewer,
    hostId,
    id: newIdIn(form),
    participantId: steps.person.id,
    commitmentId: steps.commitmentId,
    proposalId: steps.proposalId,
    input: submission.value,
    today: todayOf(context),
    confirmed: pointsConfirmed(textIn(form, recordFields.confirmed)),
  });
  switch (created.outcome) {
    case "created":
      return redirectSaying(paths.hire(created.id), "Embauche notée.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "purged":
      throw new Response(null, { status: 403 });
    case "already hired":
      return refuseRecord(submission, {
        rejection: { formErrors: ["Cette proposition a déjà donné une embauche."] },
      });
    case "contract closed":
    case "not a contractor":
    case "reference taken":
    case "opinion taken":
    case "same hire":
    case "not eligible":
    case "hours outside":
    case "points to see":
    case "company unknown":
    case "company ambiguous":
    case "name needed":
      return answerHireRefusal(created, submission);
  }
}

const titles = {
  person: "Qui est embauché\u202f?",
  place: "Sur quel marché\u202f?",
  hire: "Noter une embauche",
} as const;

/** Back to the contract a hire is noted on, or to the files. */
function crumbsOf(page: HireSteps): Crumb[] {
  const contract = page.step === "person" ? page.contract : page.step === "hire" ? page.where : null;
  if (contract === null) return [{ label: "Participants", to: paths.participants() }];
  return [
    { label: "Marchés", to: paths.contracts() },
    { label: contract.title, to: paths.contract(contract.reference) },
  ];
}

export default function NewHireRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        crumbs={crumbsOf(page)}
        title={titles[page.step]}
        context={page.step === "place" ? page.person.name : undefined}
      />
      {page.step === "person" && <ChooseFile found={page.found} verb="Choisir" />}
      {page.step === "place" && <ChoosePlace places={page.places} />}
      {page.step === "hire" && <HireStep page={page} reply={reply} />}
    </>
  );
}

export const ErrorBoundary = RouteError;
