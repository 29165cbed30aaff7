import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { answerHireRefusal, pointsConfirmed } from "#app/features/hires/answer-hire.server.ts";
import { hireChoices } from "#app/features/hires/hire-choices.server.ts";
import { hireFormValues } from "#app/features/hires/hire-form-values.ts";
import { hireFormSchema } from "#app/features/hires/hire-form.schema.ts";
import { HireForm } from "#app/features/hires/hire-form.tsx";
import { askOwnHire } from "#app/features/hires/own-hire.server.ts";
import { updateHire } from "#app/features/hires/update-hire.server.ts";
import { participantName } from "#app/features/participants/participant-words.ts";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { todayOf } from "#app/platform/request-context.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Modifier l’embauche", "Participants") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, hire } = await askOwnHire(args, "record hires");
  if (hire.purgedAt !== null) throw new Response(null, { status: 403 });
  const { choices } = await hireChoices(db, hire.lotId);
  return {
    id: hire.id as string,
    name: participantName({ ...hire, code: hire.participantCode }),
    reference: hire.reference,
    contractTitle: hire.contractTitle,
    seen: String(hire.revision),
    values: hireFormValues(hire),
    choices,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, hostId, hire } = await askOwnHire(args, "record hires");
  const form = await readForm(args.request);
  const seen = textIn(form, recordFields.seen);
  const submission = parseWithZod(form, { schema: hireFormSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const confirmed = pointsConfirmed(textIn(form, recordFields.confirmed));
  const asked = { viewer, hostId, id: hire.id, seen, today: todayOf(args.context), confirmed };
  const saved = await updateHire(db, { ...asked, input: submission.value });
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.hire(hire.id), "Embauche enregistrée.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "purged":
      throw new Response(null, { status: 403 });
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "cette embauche" });
      const rejection = { formErrors: [conflict.sentence] };
      return refuseRecord(submission, { conflict, seen: String(saved.revision), rejection });
    }
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
      return answerHireRefusal(saved, submission, seen);
  }
}

export default function EditHireRoute(): ReactElement {
  const { id, name, reference, contractTitle, seen, values, choices } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.hire(id);
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Participants", to: paths.participants() },
          { label: `Embauche ${reference}`, to: back },
        ]}
        title="Modifier l’embauche"
        context={`${name} · ${contractTitle}`}
      />
      <HireForm
        choices={choices}
        values={values}
        notEligible={null}
        snapshotHelp={"La situation du jour du début\u00a0: elle ne change que si elle avait été mal notée."}
        frame={{ reply, seen, back, verb: "Enregistrer" }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
