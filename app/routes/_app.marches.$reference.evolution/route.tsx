import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { changeObligationSchema } from "#app/features/contracts/change-obligation.schema.ts";
import { changeObligation } from "#app/features/contracts/change-obligation.server.ts";
import { askNote, readNotePage } from "#app/features/contracts/read-note-page.server.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { ChangeForm } from "./form.tsx";

export const meta: MetaFunction = ({ error }) => [
  {
    title: error
      ? pageTitle(errorWords(error).title)
      : pageTitle("Noter une évolution de l’obligation", "Marchés"),
  },
];

/** Only `fixed` objectives change so: the others follow orders or worked hours. */
export async function loader(args: LoaderFunctionArgs) {
  const { id, reference, title, lots } = await readNotePage(args);
  const commitments = lots.flatMap((lot) =>
    lot.commitments
      .filter((commitment) => commitment.rule === "fixed")
      .map(({ id: value, mechanism }) => ({
        value: value,
        label: `${lot.label}, ${mechanisms[mechanism].short}`,
      })),
  );
  return { id, reference, title, commitments };
}

export async function action(args: ActionFunctionArgs) {
  const { db, ...asked } = await askNote(args);
  const submission = parseWithZod(await readForm(args.request), { schema: changeObligationSchema });
  if (submission.status !== "success") return formReply(submission);
  const outcome = await changeObligation(db, { ...asked, input: submission.value });
  switch (outcome) {
    case "noted":
      return redirectSaying(paths.contract(asked.reference), "Évolution de l’obligation notée.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "not taken":
      throw new Response(null, { status: 403 });
    case "contract closed":
      return formReply(submission, {
        formErrors: ["Ce marché est clos ou annulé : rouvrez-le d’abord, par « Modifier »."],
      });
    case "unknown commitment":
      return formReply(submission, {
        fieldErrors: { commitment: ["Choisissez un engagement de ce marché."] },
      });
    case "not fixed":
      return formReply(submission, {
        fieldErrors: {
          commitment: [
            "Cet engagement suit les commandes ou les heures travaillées : seul un objectif fixe se change ici.",
          ],
        },
      });
    case "already noted":
      return formReply(submission, {
        fieldErrors: {
          effectiveOn: [
            "Une évolution de ce motif est déjà notée ce jour-là : écrivez un autre jour, ou un autre motif.",
          ],
        },
      });
  }
}

export default function NoteRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Marchés", to: paths.contracts() },
          { label: page.title, to: paths.contract(page.reference) },
        ]}
        title="Noter une évolution de l’obligation"
        context={`${page.reference} · ${page.title}`}
      />
      <ChangeForm page={page} lastResult={sent?.result} back={paths.contract(page.reference)} />
    </>
  );
}

export const ErrorBoundary = RouteError;
