import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { isPrivateBuyer } from "#app/domain/buyer-kind.ts";
import { listedCriteria } from "#app/domain/network-publics.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { answerStudy } from "#app/features/study-opening/answer-study.server.ts";
import { askEditableStudy } from "#app/features/studies/editable-study.server.ts";
import { askOwnStudy } from "#app/features/studies/own-study.server.ts";
import { rateHelp } from "#app/features/study-opening/rate-help.ts";
import { saveStudy } from "#app/features/study-opening/save-study.server.ts";
import { studyChoices, territoryOptions } from "#app/features/study-opening/study-choices.server.ts";
import { studyFormSchema } from "#app/features/study-opening/study-form.schema.ts";
import { StudyForm } from "#app/features/study-opening/study-form.tsx";
import { studyFormValues } from "#app/features/study-opening/study-form-values.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { readReferences } from "#db/queries/reference-values.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  {
    title: data
      ? pageTitle(`Modifier ${data.values.title}`, "Notes de calibrage")
      : pageTitle(errorWords(error).title),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, scope, study, today } = await askEditableStudy(args);
  const references = await readReferences(db);
  const { communes } = await studyChoices(db, scope);
  return {
    id: study.id as string,
    seen: String(study.revision),
    choices: { communes, territories: await territoryOptions(db) },
    listed: listedCriteria(references, today),
    help: rateHelp(references, today),
    values: studyFormValues(study),
    mayDerogate: !isPrivateBuyer(study) || study.derogation !== null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, scope, study } = await askOwnStudy(args, "edit study");
  const form = await readForm(args.request);
  const seen = textIn(form, recordFields.seen);
  const submission = parseWithZod(form, { schema: studyFormSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const saved = await saveStudy(db, { viewer, scope, id: study.id, seen, input: submission.value });
  return answerStudy(saved, submission, { id: study.id, seen, role: viewer.role });
}

export default function EditStudyRoute(): ReactElement {
  const { id, seen, choices, listed, help, values, mayDerogate } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.study(id);
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Notes de calibrage", to: paths.studies() },
          { label: values.title, to: back },
        ]}
        title="Modifier la note"
        context="Ce qui vaut pour tout le marché. Les lots se changent sur leur page."
      />
      <StudyForm
        choices={choices}
        listed={listed}
        help={help}
        values={values}
        mayDerogate={mayDerogate}
        frame={{ reply, back, verb: "Enregistrer", seen }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
