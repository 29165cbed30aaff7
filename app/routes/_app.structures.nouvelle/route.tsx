import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { newIdIn, refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { addStructure } from "#app/features/structures/add-structure.server.ts";
import { answerStructure } from "#app/features/structures/answer-structure.server.ts";
import { structureChoices } from "#app/features/structures/structure-choices.server.ts";
import { identifiedStructureSchema } from "#app/features/structures/structure-form.schema.ts";
import { StructureForm } from "#app/features/structures/structure-form.tsx";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Ajouter une structure", "Structures") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "add structure");
  return { id: randomUUID() as string, choices: await structureChoices(databaseOf(context)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "add structure");
  const form = await readForm(request);
  const id = newIdIn(form);
  const submission = parseWithZod(form, { schema: identifiedStructureSchema });
  if (submission.status !== "success") return refuseRecord(submission);
  const confirmed = textIn(form, recordFields.confirmed);
  const asked = { viewer, id, input: submission.value, confirmed };
  return answerStructure(await addStructure(databaseOf(context), asked), submission, {
    next: paths.activities,
    said: "Structure ajoutée. Cochez maintenant ce qu’elle fait.",
  });
}

export default function NewStructureRoute(): ReactElement {
  const { id, choices } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Structures", to: paths.structures() }]}
        title="Ajouter une structure"
        context="Ses métiers se cochent juste après."
      />
      <StructureForm
        choices={choices}
        values={{}}
        identified
        frame={{ reply, id, back: paths.structures(), verb: "Ajouter la structure" }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
