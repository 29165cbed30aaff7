import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { endHire } from "#app/features/hires/end-hire.server.ts";
import { endHireSchema, endReasonValues } from "#app/features/hires/end-hire.schema.ts";
import { askOwnHire } from "#app/features/hires/own-hire.server.ts";
import { participantName } from "#app/features/participants/participant-words.ts";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { formatList } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { EndForm } from "./end-form.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Fin de l’embauche", "Participants") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { hire } = await askOwnHire(args, "record hires");
  if (hire.purgedAt !== null) throw new Response(null, { status: 403 });
  return {
    id: hire.id as string,
    name: participantName({ ...hire, code: hire.participantCode }),
    reference: hire.reference,
    contractTitle: hire.contractTitle,
    seen: String(hire.revision),
    values: { endsOn: hire.endsOn ?? "", ...endReasonValues(hire.endReason) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, hostId, hire } = await askOwnHire(args, "record hires");
  const form = await readForm(args.request);
  const seen = textIn(form, recordFields.seen);
  const submission = parseWithZod(form, { schema: endHireSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const said = (words: string) =>
    refuseRecord(submission, { seen, rejection: { fieldErrors: { endsOn: [words] } } });
  const ended = await endHire(db, { viewer, hostId, id: hire.id, seen, input: submission.value });
  switch (ended.outcome) {
    case "ended":
      return redirectSaying(
        paths.recordOutcome(ended.participantId, "exit"),
        "Fin d’embauche notée. Notez maintenant la situation à la sortie.",
      );
    case "not found":
      throw new Response(null, { status: 404 });
    case "before start":
      return said("L’embauche commence après ce jour\u00a0: écrivez un jour au début ou après.");
    case "hours after":
      return said(
        `Des heures sont notées après, en ${formatList(ended.months.map(formatMonth))}\u00a0: corrigez-les d’abord.`,
      );
    case "modified meanwhile": {
      const conflict = conflictWords({ ...ended, what: "cette embauche" });
      const rejection = { formErrors: [conflict.sentence] };
      return refuseRecord(submission, { conflict, seen: String(ended.revision), rejection });
    }
  }
}

export default function EndHireRoute(): ReactElement {
  const { id, name, reference, contractTitle, seen, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.hire(id);
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Participants", to: paths.participants() },
          { label: `Embauche ${reference}`, to: back },
        ]}
        title="Noter la fin de l’embauche"
        context={`${name} · ${contractTitle}. La situation à la sortie se note ensuite.`}
      />
      <EndForm values={values} frame={{ reply, seen, back, verb: "Noter la fin" }} />
    </>
  );
}

export const ErrorBoundary = RouteError;
