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
import { convertNotice } from "#app/features/notices/convert-notice.server.ts";
import { directField } from "#app/features/notices/notice-intents.ts";
import { askNotice } from "#app/features/notices/own-notice.server.ts";
import { paths } from "#app/paths.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { answerConversion } from "./answer-conversion.server.ts";
import { convertDirectly } from "./convert-directly.server.ts";
import { readConversion } from "./read-conversion.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Créer le marché", "Avis à vérifier") },
];

/** A notice that became a contract has no form any more: its page says which. */
export async function loader(args: LoaderFunctionArgs) {
  const asked = await askNotice(args, "create contract");
  if (asked.notice.contractId !== null) throw redirect(paths.notice(asked.notice.id)) as Response;
  return readConversion(asked);
}

export async function action(args: ActionFunctionArgs) {
  const asked = await askNotice(args, "create contract");
  const form = await readForm(args.request);
  if (form.has(directField)) return convertDirectly(asked, form);
  const submission = parseWithZod(form, { schema: contractFormSchema });
  if (submission.status !== "success") return formReply(submission);
  const { db, viewer, organisationId: hostId, notice } = asked;
  const told = await convertNotice(db, { viewer, hostId, noticeId: notice.id, input: submission.value });
  return answerConversion(told, { submission, hostId, noticeId: notice.id });
}

export default function ConvertNoticeRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Avis à vérifier", to: paths.notices() },
          { label: page.title, to: paths.notice(page.id) },
        ]}
        title="Créer le marché"
        context={`Repris de l’avis ${page.id} du BOAMP. Il ne dit rien de la clause\u00a0: ajoutez un dispositif au lot dès qu’il est connu.`}
      />
      <ContractForm
        lastResult={sent?.result}
        defaultValue={page.defaultValue}
        choices={page.formChoices}
        verb="Créer le marché"
        back={paths.notice(page.id)}
      >
        {page.isBuyerSure ? null : (
          <Notice title="Dites qui est l’acheteur.">
            {`L’avis le nomme «\u00a0${page.buyerName}\u00a0», sans numéro connu ici\u00a0: choisissez-le dans la liste, ou écrivez son SIRET.`}
          </Notice>
        )}
      </ContractForm>
    </>
  );
}

export const ErrorBoundary = RouteError;
