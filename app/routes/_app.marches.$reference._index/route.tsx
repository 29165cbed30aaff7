import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { visibleContracts } from "#app/features/contracts/viewer-contracts.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { JumpLinks } from "#app/ui/jump-links.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { findContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { ContractHead } from "./contract-head.tsx";
import { ContractNoticeBox } from "./contract-notice.tsx";
import { ContractorsSection } from "./contractors-section.tsx";
import { CollectiveSection } from "./collective-section.tsx";
import { FactsSection } from "./facts-section.tsx";
import { HiresSection } from "./hires-section.tsx";
import { HistorySection } from "./history-section.tsx";
import { LotsSection } from "./lots-section.tsx";
import { MonthsSection } from "./months-section.tsx";
import { NeedsSection } from "./needs-section.tsx";
import { OrdersSection } from "./orders-section.tsx";
import { OwnPartSection } from "./own-part-section.tsx";
import { PositionPanel } from "./position-panel.tsx";
import { QualitativeSection } from "./qualitative-section.tsx";
import { readPageOf } from "./read-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: data ? pageTitle(data.sheet.title, "Marchés") : pageTitle(errorWords(error).title) },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view contracts");
  const db = databaseOf(context);
  const sheet = await findContractSheet(db, visibleContracts(viewer), params.reference ?? "");
  if (!sheet) throw new Response(null, { status: 404 });
  const search = new URL(request.url).searchParams;
  return readPageOf(db, { viewer, sheet, today: todayOf(context), params: search });
}

export default function ContractRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <ContractHead page={page} />
      <ContractNoticeBox page={page} />
      <OwnPartSection page={page} />
      <PositionPanel page={page} />
      <JumpLinks
        links={[
          { to: "#lots", label: "Lots et engagements" },
          { to: "#heures", label: "Heures par mois" },
          { to: "#attributaires", label: "Attributaires" },
          ...(page.needs === null ? [] : [{ to: "#besoins" as const, label: "Besoins" }]),
          { to: "#embauches", label: "Embauches" },
          { to: "#historique", label: "Historique" },
          { to: "#fiche", label: "Fiche" },
        ]}
      />
      <LotsSection page={page} />
      <MonthsSection page={page} />
      {!page.ownHoursOnly && <ContractorsSection page={page} />}
      <NeedsSection page={page} />
      <HiresSection page={page} />
      <CollectiveSection page={page} />
      {page.ownHoursOnly && <ContractorsSection page={page} />}
      <OrdersSection page={page} />
      <QualitativeSection page={page} />
      <HistorySection page={page} />
      <FactsSection page={page} />
    </>
  );
}

export const ErrorBoundary = RouteError;
