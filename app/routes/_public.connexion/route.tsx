import { parseWithZod } from "@conform-to/zod/v4";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { DemoEntrances } from "#app/features/accounts/demo-entrances.tsx";
import { SignInForm } from "#app/features/accounts/sign-in-form.tsx";
import { signInSchema } from "#app/features/accounts/sign-in.schema.ts";
import { signIn } from "#app/features/accounts/sign-in.server.ts";
import { waitWords } from "#app/features/accounts/wait-words.ts";
import { paths } from "#app/paths.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, envOf } from "#app/platform/request-context.server.ts";
import { safeRedirect } from "#app/platform/safe-redirect.server.ts";
import { viewerOf } from "#app/platform/session.server.ts";
import { Brand } from "#app/ui/brand.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { PublicShell } from "#app/ui/public-shell.tsx";
import { readSettings } from "#db/queries/settings.server.ts";

export const meta: MetaFunction = () => [{ title: pageTitle("Se connecter") }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("retour");
  const retour = asked === null ? null : safeRedirect(asked, paths.home());
  if (await viewerOf(request, context)) return redirect(retour ?? paths.home());
  const { public_opportunities: isOpen } = await readSettings(databaseOf(context));
  return { demo: envOf(context).demo, retour, showsOpportunities: isOpen === 1 };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await readForm(request), { schema: signInSchema });
  const hidden = { hideFields: ["password"] };
  if (submission.status !== "success") return formReply(submission, hidden);
  const result = await signIn(request, context, submission.value);
  switch (result.outcome) {
    case "signed in":
      return redirect(safeRedirect(submission.value.retour, paths.home()), {
        headers: { "Set-Cookie": result.cookie },
      });
    case "refused":
      return formReply(submission, { formErrors: [refusedWords], ...hidden }, 400);
    case "wait":
      return formReply(submission, { formErrors: [waitWords(result.wait)], ...hidden }, 429);
  }
}

const refusedWords =
  "L’adresse ou le mot de passe ne convient pas. Vérifiez l’adresse, puis retapez le mot de passe en entier.";

export default function SignInRoute(): ReactElement {
  const { demo, retour, showsOpportunities } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  return (
    <PublicShell demo={demo}>
      <div className="stack">
        <Brand line="L’atelier des clauses sociales" />
        <PageHead title="Se connecter" />
        <SignInForm lastResult={actionData?.result} retour={retour} />
        <p className="small soft">
          Mot de passe oublié ou première visite ? La personne qui administre vos comptes vous envoie un lien.
        </p>
        {showsOpportunities && (
          <p className="small">
            <Link to={paths.publicOpportunities()}>Voir les opportunités ouvertes</Link>
            <span className="soft">, sans compte.</span>
          </p>
        )}
      </div>
      {demo && <DemoEntrances retour={retour} />}
    </PublicShell>
  );
}
