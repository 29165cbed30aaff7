import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { answerStructure } from "#app/features/structures/answer-structure.server.ts";
import { askEditedStructure } from "#app/features/structures/ask-edited-structure.server.ts";
import { editStructure } from "#app/features/structures/edit-structure.server.ts";
import { structureChoices } from "#app/features/structures/structure-choices.server.ts";
import {
  identifiedStructureSchema,
  structureFormSchema,
} from "#app/features/structures/structure-form.schema.ts";
import { structureFormValues } from "#app/features/structures/structure-form-values.ts";
import { StructureForm } from "#app/features/structures/structure-form.tsx";
import { structureMark } from "#app/features/structures/structure-values.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { listZonesOf } from "#db/queries/structures/structure-details.server.ts";
import { findStoredStructure } from "#db/queries/structures/write-structure.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  { title: page ? pageTitle("Modifier la fiche", page.name) : pageTitle(errorWords(error).title) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, structure, identified } = await askEditedStructure(args);
  const stored = await findStoredStructure(db, { id: structure.id });
  if (!stored) throw new Response(null, { status: 404 });
  const zones = (await listZonesOf(db, [structure.id])).get(structure.id) ?? [];
  return {
    siret: structure.siret,
    name: structure.name,
    identified,
    seen: structureMark(stored),
    values: structureFormValues(stored, zones),
    choices: await structureChoices(db, zones),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, structure, identified } = await askEditedStructure(args);
  const form = await readForm(args.request);
  const seen = textIn(form, recordFields.seen);
  const submission = identified
    ? parseWithZod(form, { schema: identifiedStructureSchema })
    : parseWithZod(form, { schema: structureFormSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const saved = await editStructure(db, { viewer, id: structure.id, seen, input: submission.value });
  return answerStructure(saved, submission, { seen, next: paths.structure, said: "Fiche enregistrée." });
}

export default function EditStructureRoute(): ReactElement {
  const { siret, name, identified, seen, values, choices } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.structure(siret);
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Structures", to: paths.structures() },
          { label: name, to: back },
        ]}
        title="Modifier la fiche"
        context={
          identified
            ? name
            : `${name}. Son type et son SIRET sont notés par une facilitatrice ou l’administration.`
        }
        actions={<LinkButton to={paths.activities(siret)}>Cocher les métiers</LinkButton>}
      />
      <StructureForm
        choices={choices}
        values={values}
        identified={identified}
        frame={{ reply, seen, back, verb: "Enregistrer la fiche" }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
