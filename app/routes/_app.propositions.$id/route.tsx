import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { proposalSchema } from "#app/features/needs/proposal-form.schema.ts";
import { proposalMark, saveProposal } from "#app/features/needs/save-proposal.server.ts";
import { askOwnHost } from "#app/features/participants/own-host.server.ts";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { todayOf } from "#app/platform/request-context.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { findProposal } from "#db/queries/needs/need-list.server.ts";
import { ProposalForm } from "./proposal-form.tsx";
import { readProposal } from "./read-proposal.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Résultat de la proposition", "Marchés") },
];

async function askProposal({ request, params, context }: LoaderFunctionArgs) {
  const asked = await askOwnHost(request, context, "record hires");
  const proposal = await findProposal(asked.db, asked.hostId, params.id ?? "");
  if (!proposal) throw new Response(null, { status: 404 });
  return { ...asked, proposal };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, proposal } = await askProposal(args);
  return { ...(await readProposal(db, proposal)), seen: proposalMark(proposal) };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, hostId, proposal } = await askProposal(args);
  const form = await readForm(args.request);
  const seen = textIn(form, recordFields.seen);
  const submission = parseWithZod(form, { schema: proposalSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const said = (field: string, words: string) =>
    refuseRecord(submission, { seen, rejection: { fieldErrors: { [field]: [words] } } });
  const asked = { viewer, hostId, id: proposal.id, seen, today: todayOf(args.context) };
  const saved = await saveProposal(db, { ...asked, input: submission.value });
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.hireNeed(proposal.needId), "Proposition enregistrée.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "future day":
      return said(saved.field, "Écrivez un jour passé, ou aujourd’hui.");
    case "company unknown":
    case "company ambiguous":
      return said(
        "prescriber",
        "Choisissez une structure dans la liste, ou écrivez son SIRET, et son nom à côté.",
      );
    case "name needed":
      return said("prescriberName", "Ce SIRET est nouveau ici\u00a0: écrivez le nom de la structure.");
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "cette proposition" });
      const rejection = { formErrors: [conflict.sentence] };
      return refuseRecord(submission, { conflict, seen: saved.seen, rejection });
    }
  }
}

export default function ProposalRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.hireNeed(page.needId);
  return (
    <>
      <PageHead
        crumbs={[
          { label: page.contractTitle, to: paths.contract(page.contractReference) },
          { label: page.jobTitle, to: back },
        ]}
        title="Résultat de la proposition"
        context={`${page.name} · ${page.jobTitle}`}
      />
      <ProposalForm
        prescribers={page.prescribers}
        values={page.values}
        hired={page.hired}
        frame={{ reply, seen: page.seen, back, verb: "Enregistrer" }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
