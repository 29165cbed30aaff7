import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { ChangePart } from "#app/features/reference-proposals/change-section.tsx";
import { proposalIntents } from "#app/features/reference-proposals/proposal-intents.ts";
import { ProposalStateTag } from "#app/features/reference-proposals/proposal-state-tag.tsx";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { atStart } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { answerProposal } from "./answer-proposal.server.ts";
import { askProposal } from "./ask-proposal.server.ts";
import { DecideSection } from "./decide-section.tsx";
import { DecisionWords } from "./decision-notice.tsx";
import { DiscussionSection } from "./discussion-section.tsx";
import { readProposal } from "./read-proposal.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: data ? pageTitle(data.title, "Propositions") : pageTitle(errorWords(error).title) },
];

export async function loader(args: LoaderFunctionArgs) {
  return readProposal(await askProposal(args));
}

export async function action(args: ActionFunctionArgs) {
  return answerProposal(args);
}

export default function ProposalRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { state, since, effectiveOn, source, reason, organisationName } = page;
  const by = [page.proposedBy, organisationName].filter(Boolean).join(", ");
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Références et textes", to: paths.references() },
          { label: "Propositions", to: paths.referenceProposals() },
        ]}
        title={page.title}
        context={`${atStart(page.words)} · proposé par ${by}, le ${formatDay(page.proposedOn)}`}
        actions={
          <>
            <LinkButton to={page.at}>
              {page.subject === "clause" ? "Texte en vigueur" : "Voir ce qui est en vigueur"}
            </LinkButton>
            {page.mayWithdraw && (
              <Form method="post">
                <input type="hidden" name={recordFields.intent} value={proposalIntents.withdraw} />
                <Button>Retirer la proposition</Button>
              </Form>
            )}
          </>
        }
      />
      <p>
        <ProposalStateTag state={state} />
      </p>
      <DecisionWords page={page} />
      {since !== null && (
        <Notice tone="at_risk" title="Ce qui est en vigueur a changé depuis cette proposition.">
          {`${atStart(since)}. Le changement ci-dessous est compté à partir d’aujourd’hui.`}
        </Notice>
      )}
      <Section id="change" title="Ce qui change" panel>
        <ChangePart change={page.change} />
        <Facts
          facts={[
            {
              label: "À partir du",
              value: effectiveOn === null ? "jour de l’adoption" : formatDay(effectiveOn),
            },
            { label: page.isLaw ? "Texte" : "Source", value: source },
            { label: "Pourquoi", value: <span className="whitespace-pre-line">{reason}</span> },
          ]}
        />
      </Section>
      <DiscussionSection page={page} reply={reply?.intent === "comment" ? reply : undefined} />
      {page.mayAdopt && <DecideSection page={page} reply={reply} />}
    </>
  );
}

export const ErrorBoundary = RouteError;
