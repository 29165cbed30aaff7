import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { newIdIn, refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { draftOfForm } from "#app/features/reference-proposals/draft-of-form.server.ts";
import {
  findTarget,
  targetPath,
  type ProposalTarget,
} from "#app/features/reference-proposals/proposal-target.ts";
import { proposeReference } from "#app/features/reference-proposals/propose-reference.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { ChooseTarget } from "./choose-target.tsx";
import { InForce } from "./in-force.tsx";
import { ProposalForm } from "./proposal-form.tsx";
import { proposable, readNewProposal } from "./read-new.server.ts";

const title = "Proposer un changement";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle(title, "Références et textes") },
];

/** What the address names; null when nothing is chosen yet, 404 for what does not exist. */
function targetIn(request: Request): ProposalTarget | null {
  const params = new URL(request.url).searchParams;
  const subject = params.get("objet");
  if (subject === null) return null;
  const target = findTarget(subject, params.get("type") ?? "", params.get("code") ?? "");
  if (target === undefined) throw new Response(null, { status: 404 });
  return target;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "propose references");
  const target = targetIn(request);
  if (target === null) return { page: null, back: "", id: "", groups: proposable() };
  const page = await readNewProposal(databaseOf(context), target, todayOf(context));
  return { page, back: targetPath(target), id: randomUUID() as string, groups: [] };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "propose references");
  const target = targetIn(request);
  if (target === null) throw new Response(null, { status: 400 });
  const form = await readForm(request);
  const { submission, draft } = draftOfForm(form, target);
  if (draft === null) return refuseRecord(submission);
  const asked = { viewer, id: newIdIn(form), target, draft, today: todayOf(context) };
  const { outcome } = await proposeReference(databaseOf(context), asked);
  switch (outcome) {
    case "proposed":
      return redirectSaying(paths.referenceProposal(asked.id), "Proposition ouverte à la discussion.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "same":
      return refuseRecord(submission, {
        rejection: { formErrors: ["C’est déjà ce qui est en vigueur\u00a0: proposez autre chose."] },
      });
  }
}

export default function NewProposalRoute(): ReactElement {
  const { page, back, id, groups } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Références et textes", to: paths.references() },
          { label: "Propositions", to: paths.referenceProposals() },
        ]}
        title={page === null ? title : page.title}
        context={
          page === null
            ? "Choisissez ce que vous voulez changer."
            : "Votre proposition sera lue et discutée par le réseau\u202f; rien ne change avant son adoption."
        }
      />
      {page === null ? (
        <ChooseTarget groups={groups} />
      ) : (
        <>
          <InForce page={page} />
          <ProposalForm key={page.title} page={page} frame={{ reply, id, back, verb: "Proposer" }} />
        </>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
