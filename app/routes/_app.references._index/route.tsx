import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { parseDay } from "#app/domain/calendar.ts";
import { mayEver } from "#app/domain/permission.ts";
import { LastDayPast } from "#app/features/references/last-day-past.tsx";
import { versionWords } from "#app/features/references/version-words.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { atStart } from "#app/ui/french.ts";
import { JumpLinks } from "#app/ui/jump-links.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { latestVersion } from "#db/queries/references/versions.server.ts";
import { ReferenceGroupTable } from "./reference-table.tsx";
import { readReferencesPage } from "./read-references-page.server.ts";

const title = "Valeurs de référence";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : title) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view references");
  const now = todayOf(context);
  const asked = parseDay(new URL(request.url).searchParams.get("le") ?? "");
  const today = asked ?? now;
  return {
    today,
    isNow: today === now,
    groups: await readReferencesPage(databaseOf(context), today),
    latest: (await latestVersion(databaseOf(context))) ?? null,
    mayPropose: mayEver(viewer.role, "propose references"),
    mayEditLaw: mayEver(viewer.role, "edit references"),
    maySign: mayEver(viewer.role, "sign practice values"),
  };
}

export default function ReferencesRoute(): ReactElement {
  const { today, isNow, groups, latest, mayEditLaw, maySign, mayPropose } = useLoaderData<typeof loader>();
  const expired = groups.flatMap(({ kind, lines }) =>
    lines.filter((line) => line.expired).map((line) => ({ ...line, kind })),
  );
  return (
    <>
      <PageHead
        title={title}
        context={`En vigueur le ${formatDay(today)}. Chaque nouvelle note de calibrage part de ces valeurs\u202f; une note déjà ouverte garde les siennes.`}
        actions={
          <>
            <LinkButton to={paths.law()}>Ce que demande la loi</LinkButton>
            <LinkButton to={paths.clauseTexts()}>Textes de clauses</LinkButton>
            {mayPropose && <LinkButton to={paths.referenceProposals()}>Propositions</LinkButton>}
          </>
        }
      />
      <p>
        <Link to={paths.referenceVersions()}>{atStart(versionWords(latest))}</Link>
        {!isNow && (
          <>
            {" · "}
            <Link to={paths.references()}>Revenir à aujourd’hui</Link>
          </>
        )}
      </p>
      {mayEditLaw && <LastDayPast expired={expired} />}
      {maySign && (
        <p className="soft">
          Une valeur «&nbsp;à signer&nbsp;» attend la signature d’une facilitatrice&nbsp;: ouvrez-la pour la
          signer telle quelle, ou pour en inscrire une autre à partir d’un jour.
        </p>
      )}
      <JumpLinks links={groups.map(({ kind, label }) => ({ to: `#${kind}`, label }))} />
      {groups.map((group) => (
        <ReferenceGroupTable key={group.kind} {...group} />
      ))}
    </>
  );
}

export const ErrorBoundary = RouteError;
