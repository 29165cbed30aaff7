import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { answerMeeting } from "#app/features/forum/answer-meeting.server.ts";
import { askMeeting } from "#app/features/forum/ask-meeting.server.ts";
import { meetingFormSchema } from "#app/features/forum/meeting-form.schema.ts";
import { MeetingForm } from "#app/features/forum/meeting-form.tsx";
import { meetingName } from "#app/features/forum/meeting-words.ts";
import { saveMeeting } from "#app/features/forum/save-meeting.server.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Modifier la réunion", "Instance") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { meeting } = await askMeeting(args, "run forum");
  return {
    id: meeting.id as string,
    name: meetingName(meeting),
    seen: String(meeting.revision),
    values: {
      title: meeting.title,
      heldOn: meeting.heldOn as string,
      startsAt: meeting.startsAt ?? "",
      endsAt: meeting.endsAt ?? "",
      place: meeting.place ?? "",
      agenda: meeting.agenda ?? "",
      minutes: meeting.minutes ?? "",
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, meeting } = await askMeeting(args, "run forum");
  const form = await readForm(args.request);
  const seen = textIn(form, recordFields.seen);
  const submission = parseWithZod(form, { schema: meetingFormSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const asked = { viewer, id: meeting.id, isNew: false, seen, input: submission.value };
  return answerMeeting(await saveMeeting(db, asked), submission);
}

export default function EditMeetingRoute(): ReactElement {
  const { id, name, seen, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.meeting(id);
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Instance", to: paths.forum() },
          { label: name, to: back },
        ]}
        title="Modifier la réunion"
      />
      <MeetingForm values={values} invited={null} frame={{ reply, seen, back, verb: "Enregistrer" }} />
    </>
  );
}

export const ErrorBoundary = RouteError;
