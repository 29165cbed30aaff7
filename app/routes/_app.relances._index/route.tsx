import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askReminders } from "#app/features/reminders/ask-reminders.server.ts";
import { NoMailServer } from "#app/features/reminders/no-mail-server.tsx";
import { reminderDesk } from "#app/features/reminders/reminder-desk.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { DeskFilterBar } from "./desk-filter-bar.tsx";
import { deskPage } from "./desk-page.ts";
import { DeskTable } from "./desk-table.tsx";
import { EarlyList } from "./early-list.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Relances") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ask = await askReminders(request, context);
  const lines = await reminderDesk(ask);
  const ready = lines.filter(({ level }) => level !== undefined);
  return {
    ...deskPage(lines, new URL(request.url).searchParams),
    late: {
      lines: ready.length,
      companies: new Set(ready.map(({ siret }) => siret)).size,
      contracts: new Set(ready.map(({ reference }) => reference)).size,
    },
    hasMail: ask.hasMail,
  };
}

export default function RemindersRoute(): ReactElement {
  const { late, hasMail, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Relances"
        context={sentenceOf(late)}
        actions={
          <>
            <LinkButton to={paths.reminderTexts()}>Textes des relances</LinkButton>
            <LinkButton to={paths.messages()}>Envois</LinkButton>
          </>
        }
      />
      <div className="stack">
        {!hasMail && late.lines > 0 && <NoMailServer />}
        {late.lines > 0 && <DeskFilterBar level={page.level} search={page.search} found={page.total} />}
        {page.lines.length > 0 ? (
          <div>
            <DeskTable {...page} />
            <Pagination {...page} noun={["retard", "retards"]} />
          </div>
        ) : (
          <NothingLate never={late.lines === 0} />
        )}
        {page.early.length > 0 && <EarlyList lines={page.early} />}
      </div>
    </>
  );
}

type Late = { lines: number; companies: number; contracts: number };

function sentenceOf({ lines, companies, contracts }: Late): string {
  if (lines === 0) return "Aucune entreprise n’est en retard de 5 jours ou plus.";
  return `${countOf(companies, "entreprise")} en retard sur ${countOf(contracts, "marché")}, du plus long retard au plus court. Chaque texte est montré avant l’envoi.`;
}

function NothingLate({ never }: { never: boolean }): ReactElement {
  return never ? (
    <EmptyState kind="never" icon="check" title="Personne à relancer">
      Les entreprises qui n’ont pas envoyé leurs relevés arrivent ici cinq jours après l’échéance du mois.
    </EmptyState>
  ) : (
    <EmptyState
      kind="filtered"
      title="Aucune relance avec ces filtres"
      actions={<LinkButton to={paths.reminders()}>Tout effacer</LinkButton>}
    />
  );
}

export const ErrorBoundary = RouteError;
