import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { noteInformed } from "#app/features/participants/note-informed.server.ts";
import { askOwnFile } from "#app/features/participants/own-host.server.ts";
import { textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { todayOf } from "#app/platform/request-context.server.ts";
import { JumpLinks } from "#app/ui/jump-links.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { EligibilitySection } from "./eligibility-section.tsx";
import { FileHead, IdentitySection } from "./file-head.tsx";
import { HistorySection, OutcomesSection, ProposalsSection } from "./follow-up-sections.tsx";
import { HiresSection } from "./hires-section.tsx";
import { readFile } from "./read-file.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: data ? pageTitle(data.name, "Participants") : pageTitle(errorWords(error).title) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, file } = await askOwnFile(args, "view participants");
  return readFile(db, file, todayOf(args.context));
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, hostId, file } = await askOwnFile(args, "edit participant");
  const form = await readForm(args.request);
  if (textIn(form, "intent") !== "inform") throw new Response(null, { status: 400 });
  const { id } = file;
  const outcome = await noteInformed(db, { viewer, hostId, id, today: todayOf(args.context) });
  switch (outcome) {
    case "noted":
      return redirectSaying(paths.participant(id), "Remise de la notice notée.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "purged":
      throw new Response(null, { status: 403 });
  }
}

export default function ParticipantRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <FileHead page={page} />
      <JumpLinks
        links={[
          { to: "#eligibilites", label: "Éligibilités" },
          { to: "#embauches", label: "Embauches" },
          { to: "#suites", label: "Suites de parcours" },
          ...(page.purged ? [] : [{ to: "#identite" as const, label: "Identité et suivi" }]),
          { to: "#historique", label: "Historique" },
        ]}
      />
      <EligibilitySection page={page} />
      <HiresSection page={page} />
      <ProposalsSection page={page} />
      <OutcomesSection page={page} />
      <IdentitySection page={page} />
      <HistorySection page={page} />
    </>
  );
}

export const ErrorBoundary = RouteError;
