import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEver } from "#app/domain/permission.ts";
import { ClauseBody } from "#app/features/clauses/clause-body.tsx";
import { clauseFormSchema, clausePreviewSchema } from "#app/features/clauses/clause-form.schema.ts";
import { exampleArticle } from "#app/features/clauses/example-kit.ts";
import { saveClauseText } from "#app/features/clauses/save-clause-text.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { askClause } from "./ask-clause.server.ts";
import { ClauseForm, type ClauseReply } from "./clause-form.tsx";
import { clauseIntents } from "./clause-intents.ts";
import { History } from "./history.tsx";
import { readClause } from "./read-clause.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  { title: page ? pageTitle(page.current.shownTitle, "Références") : pageTitle(errorWords(error).title) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, key, db } = await askClause(args, "view references");
  return {
    ...(await readClause(db, key)),
    mayEdit: mayEver(viewer.role, "edit clause texts"),
    mayPropose: mayEver(viewer.role, "propose references"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, key, db } = await askClause(args, "edit clause texts");
  const form = await readForm(args.request);
  const seen = Number(form.get("seen"));
  if (!Number.isInteger(seen) || seen < 1) throw new Response(null, { status: 400 });
  const reply: Omit<ClauseReply, "result"> = { conflict: null, preview: null };
  if (form.get("intent") === clauseIntents.preview) {
    const typed = parseWithZod(form, { schema: clausePreviewSchema(key) });
    if (typed.status !== "success") {
      return data<ClauseReply>({ result: typed.reply(), ...reply }, { status: 400 });
    }
    const preview = exampleArticle(key, typed.value, { version: seen, adoptedOn: todayOf(args.context) });
    return data<ClauseReply>({ result: typed.reply(), ...reply, preview });
  }
  const submission = parseWithZod(form, { schema: clauseFormSchema(key) });
  if (submission.status !== "success") {
    return data<ClauseReply>({ result: submission.reply(), ...reply }, { status: 400 });
  }
  const saved = { viewer, key, seen, at: instant(nowOf(args.context)) };
  const outcome = await saveClauseText(db, saved, submission.value);
  switch (outcome.outcome) {
    case "saved":
      return redirectSaying(paths.clauseText(key), `Version ${outcome.version} adoptée.`);
    case "nothing changed": {
      const result = submission.reply({ fieldErrors: { body: ["Ce texte est déjà celui en vigueur."] } });
      return data<ClauseReply>({ result, ...reply }, { status: 400 });
    }
    case "modified meanwhile": {
      const result = submission.reply({ formErrors: ["Ce texte a changé pendant que vous écriviez."] });
      return data<ClauseReply>({ result, ...reply, conflict: outcome.stored }, { status: 400 });
    }
  }
}

export default function ClauseTextRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { current, document, used, example, mayEdit, mayPropose } = page;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Références et textes", to: paths.references() },
          { label: "Textes des clauses", to: paths.clauseTexts() },
        ]}
        title={current.shownTitle}
        context={`${document} · ${used} · version ${current.version} du ${formatDay(current.adoptedOn)}`}
        actions={
          mayPropose && (
            <LinkButton to={paths.newReferenceProposal({ objet: "clause", code: page.key })}>
              Proposer un autre texte
            </LinkButton>
          )
        }
      />
      <Section id="exemple" title="Ce texte sur un exemple" note="Marché inventé de deux lots" panel>
        <ClauseBody blocks={example.blocks} />
      </Section>
      {mayEdit && (
        <Section id="nouvelle-version" title="Écrire une nouvelle version">
          <ClauseForm key={current.version} page={page} reply={reply} />
        </Section>
      )}
      <History versions={page.history} />
    </>
  );
}

export const ErrorBoundary = RouteError;
