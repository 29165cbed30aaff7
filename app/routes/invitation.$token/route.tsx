import { parseWithZod } from "@conform-to/zod/v4";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { roles } from "#app/domain/role.ts";
import { acceptLink, findLink } from "#app/features/accounts/accept-link.server.ts";
import { ChoosePasswordForm } from "#app/features/accounts/choose-password-form.tsx";
import { choosePasswordSchema } from "#app/features/accounts/choose-password.schema.ts";
import { paths } from "#app/paths.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { Brand } from "#app/ui/brand.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { PublicShell } from "#app/ui/public-shell.tsx";
import { errorWords } from "#app/ui/route-error.tsx";
import { RouteErrorPage } from "#app/ui/route-error-page.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Choisir un mot de passe") },
];

/** Opening the link does not consume it: mail scanners open links too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { email, name, role } = (await findLink(context, params.token ?? "")) ?? linkEnded();
  return { email, name, roleLabel: roles[role].label };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const owner = (await findLink(context, token)) ?? linkEnded();
  const submission = parseWithZod(await readForm(request), { schema: choosePasswordSchema(owner) });
  if (submission.status !== "success") return formReply(submission, { hideFields: ["password", "again"] });
  const result = await acceptLink(request, context, { token, password: submission.value.password });
  switch (result.outcome) {
    case "password set":
      return redirect(paths.home(), { headers: { "Set-Cookie": result.cookie } });
    case "link ended":
      return linkEnded();
  }
}

function linkEnded(): never {
  throw new Response(null, { status: 410 });
}

export default function InvitationRoute(): ReactElement {
  const { email, name, roleLabel } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  return (
    <PublicShell>
      <div className="stack">
        <Brand line="L’atelier des clauses sociales" />
        <PageHead title="Choisir votre mot de passe" context={`${name}, ${roleLabel}`} />
        <p>
          Il ouvrira le compte <b>{email}</b>. Ce lien ne sert qu’une fois.
        </p>
        <ChoosePasswordForm owner={{ email, name }} lastResult={actionData?.result} />
      </div>
    </PublicShell>
  );
}

export const ErrorBoundary = RouteErrorPage;
