import { parseWithZod } from "@conform-to/zod/v4";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { contractFormSchema } from "#app/features/contracts/contract-form.schema.ts";
import { ContractForm } from "#app/features/contracts/contract-form.tsx";
import { convertStudy } from "#app/features/study-exchange/convert-study.server.ts";
import { askOwnStudy } from "#app/features/studies/own-study.server.ts";
import { paths } from "#app/paths.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { nowOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import { answerConversion } from "./answer-conversion.server.ts";
import { LotsSaid } from "./lots-said.tsx";
import { readConversion } from "./read-conversion.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Créer le marché", "Notes de calibrage") },
];

/** Only an approved study has a form: a converted one leads to its contract, another to where it is answered. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, study, lots, today } = await askOwnStudy(args, "review study");
  const elsewhere = elsewhereOf(study);
  if (elsewhere !== null) throw elsewhere;
  return readConversion(db, { viewer, study, lots, today });
}

function elsewhereOf({ id, state, contractReference }: Study): Response | null {
  if (contractReference !== null) return redirect(paths.contract(contractReference));
  return state === "approved" ? null : redirect(paths.studyExchange(id));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, scope, study, today } = await askOwnStudy(args, "review study");
  const submission = parseWithZod(await readForm(args.request), { schema: contractFormSchema });
  if (submission.status !== "success") return formReply(submission);
  const { organisationId: hostId } = scope;
  const asked = { viewer, hostId, id: study.id, input: submission.value, today };
  const told = await convertStudy(db, { ...asked, at: instant(nowOf(args.context)) });
  return answerConversion(told, submission, hostId);
}

export default function ConvertStudyRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Notes de calibrage", to: paths.studies() },
          { label: page.title, to: paths.study(page.id) },
          { label: "Échanges", to: paths.studyExchange(page.id) },
        ]}
        title="Créer le marché"
        context={`${page.authorityName}. Tout vient de la note\u00a0: complétez, corrigez, retirez le dispositif d’un lot qui n’en porte aucun.`}
      />
      <ContractForm
        lastResult={sent?.result}
        defaultValue={page.defaultValue}
        choices={page.formChoices}
        revision={page.revision}
        verb="Créer le marché"
        back={paths.studyExchange(page.id)}
      >
        <LotsSaid page={page} />
      </ContractForm>
    </>
  );
}

export const ErrorBoundary = RouteError;
