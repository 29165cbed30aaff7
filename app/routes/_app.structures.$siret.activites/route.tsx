import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { structureKinds } from "#app/domain/structure-kind.ts";
import { activitiesFormSchema } from "#app/features/activities/activities-form.schema.ts";
import { ActivityBoxes } from "#app/features/activities/activity-boxes.tsx";
import { askStructure } from "#app/features/activities/ask-structure.server.ts";
import { activitiesMark, saveActivities } from "#app/features/activities/save-activities.server.ts";
import { Conflict } from "#app/features/contracts/conflict.tsx";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { listActivities } from "#db/queries/structure-activities.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  { title: page ? pageTitle("Métiers", page.name) : pageTitle(errorWords(error).title) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, structure } = await askStructure(args);
  const stored = await listActivities(db, structure.id);
  const { siret, name, kind, communeName } = structure;
  return { siret, name, kind, communeName, stored, seen: activitiesMark(stored) };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, structure } = await askStructure(args);
  const form = await readForm(args.request);
  const seen = textIn(form, recordFields.seen);
  const submission = parseWithZod(form, { schema: activitiesFormSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const saved = await saveActivities(db, { viewer, id: structure.id, seen, input: submission.value });
  if (saved.outcome === "saved") {
    return redirectSaying(paths.activities(structure.siret), "Métiers enregistrés.");
  }
  const conflict = conflictWords({ ...saved, what: "ces métiers" });
  const rejection = { formErrors: [conflict.sentence] };
  return refuseRecord(submission, { conflict, seen: saved.seen, rejection });
}

export default function ActivitiesRoute(): ReactElement {
  const { siret, name, kind, communeName, stored, seen } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const typed = reply?.result.initialValue?.activity;
  const ticked = reply === undefined ? stored : [typed ?? []].flat().map(String);
  const where = communeName === null ? "" : `, ${communeName}`;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Structures", to: paths.structures() },
          { label: "Fiche", to: paths.structure(siret) },
        ]}
        title={name}
        context={`Ses métiers${kind === null ? "" : ` · ${structureKinds[kind].label}`}${where}`}
      />
      <p className="lead">
        Ce que la structure sait faire décide des lots pour lesquels elle est proposée aux acheteurs.
        «&nbsp;Autre&nbsp;» ne la propose pour aucun lot&nbsp;: cochez les métiers précis.
      </p>
      <Form method="post" className="stack" key={reply?.seen ?? seen}>
        {reply !== undefined && (
          <div role="alert">
            {reply.conflict === null ? (
              <Notice tone="at_risk" title="Rien n’est enregistré.">
                Cochez des métiers de la liste.
              </Notice>
            ) : (
              <Conflict conflict={reply.conflict} />
            )}
          </div>
        )}
        <input type="hidden" name={recordFields.seen} value={reply?.seen ?? seen} />
        <ActivityBoxes ticked={ticked} />
        <div className="actions">
          <Button variant="primary">Enregistrer les métiers</Button>
        </div>
      </Form>
    </>
  );
}

export const ErrorBoundary = RouteError;
