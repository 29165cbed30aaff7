import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askOwnHire } from "#app/features/hires/own-hire.server.ts";
import { paths } from "#app/paths.ts";
import { todayOf } from "#app/platform/request-context.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { HireFacts } from "./hire-facts.tsx";
import { MonthsSection } from "./months-section.tsx";
import { readHire, type HirePage } from "./read-hire.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  {
    title: data
      ? pageTitle(`Embauche ${data.reference}`, "Participants")
      : pageTitle(errorWords(error).title),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, hire } = await askOwnHire(args, "view participants");
  return readHire(db, hire, todayOf(args.context));
}

export default function HireRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Participants", to: paths.participants() },
          { label: page.participant, to: paths.participant(page.participantId) },
        ]}
        title={`Embauche\u00a0: ${page.participant}`}
        context={`${page.reference} · ${page.contractTitle}`}
        actions={<Actions page={page} />}
      />
      <MonthsSection page={page} />
      <HireFacts page={page} />
      <Section id="historique" title="Historique">
        {page.history.length === 0 ? (
          <p className="soft">Rien n’a été écrit ici depuis l’import de l’embauche.</p>
        ) : (
          <Timeline events={page.history} />
        )}
      </Section>
    </>
  );
}

function Actions({
  page: { id, endIsPlanned, endsOn, purged, closed },
}: {
  page: HirePage;
}): ReactElement | null {
  if (purged) return null;
  return (
    <>
      {!closed && (
        <LinkButton icon="edit" to={paths.editHire(id)}>
          Modifier
        </LinkButton>
      )}
      <LinkButton variant="primary" to={paths.endHire(id)}>
        {endsOn === null || endIsPlanned ? "Noter la fin" : "Modifier la fin"}
      </LinkButton>
    </>
  );
}

export const ErrorBoundary = RouteError;
