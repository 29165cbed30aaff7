import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { relationTo, visibleContracts } from "#app/features/contracts/viewer-contracts.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { refuseUnless, requirePermission } from "#app/platform/require-viewer.server.ts";
import { readPage } from "#app/ui/list-url.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { findContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { actOnLink, linkActSchema } from "./act-on-link.server.ts";
import { CompaniesSection } from "./companies-section.tsx";
import { LogSection } from "./log-section.tsx";
import { readLinksPage } from "./read-links-page.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Liens de déclaration", "Marchés") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { sheet } = await askLinks(args, { writing: false });
  const shown = readPage(new URL(args.request.url).searchParams);
  return { id: randomUUID() as string, ...(await readLinksPage(args.context, sheet, shown)) };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, sheet } = await askLinks(args, { writing: true });
  const submission = parseWithZod(await readForm(args.request), { schema: linkActSchema });
  if (submission.status !== "success") throw new Response(null, { status: 400 });
  const outcome = await actOnLink(args.context, { viewer, sheet, act: submission.value });
  const done = (text: string) => redirectSaying(paths.companyLinks(sheet.reference), text);
  switch (outcome) {
    case "created":
      return done("Lien créé.");
    case "renewed":
      return done("Nouveau lien créé\u00a0: l’ancien ne s’ouvre plus.");
    case "revoked":
      return done("Lien révoqué\u00a0: il ne s’ouvre plus.");
    case "mail sent":
      return done("Lien envoyé par courriel.");
    case "mail kept":
      return done("Message gardé parmi les envois\u00a0: aucun serveur de courriel n’est réglé.");
    case "mail failed":
      return data({
        refusal:
          "Le courriel n’est pas parti. Vérifiez l’adresse, ou copiez le lien dans votre propre messagerie.",
      });
    case "no address":
      return data({ refusal: "Cette entreprise n’a pas d’adresse\u00a0: ajoutez-la à sa ligne du marché." });
    case "unknown company":
      throw new Response(null, { status: 404 });
  }
}

/** Who asks, on a contract its host follows; to write, one that is not ended. */
async function askLinks({ request, params, context }: LoaderFunctionArgs, { writing }: { writing: boolean }) {
  const viewer = await requirePermission(request, context, "manage company links");
  const sheet = await findContractSheet(
    databaseOf(context),
    visibleContracts(viewer),
    params.reference ?? "",
  );
  if (!sheet) throw new Response(null, { status: 404 });
  const { hostId } = sheet;
  if (hostId === null) throw new Response(null, { status: 403 });
  const archived = writing && (sheet.stage === "closed" || sheet.stage === "cancelled");
  refuseUnless(viewer, "manage company links", { relation: relationTo(viewer, hostId), archived });
  return { viewer, sheet: { ...sheet, hostId } };
}

export default function CompanyLinksRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Marchés", to: paths.contracts() },
          { label: page.title, to: paths.contract(page.reference) },
        ]}
        title="Liens de déclaration"
        context="Chaque entreprise déclare ses heures par son propre lien, sans compte. Qui a le lien peut déclarer."
      />
      {reply && (
        <div role="alert">
          <Notice tone="late" title={reply.refusal} />
        </div>
      )}
      <CompaniesSection page={page} />
      <LogSection page={page} />
    </>
  );
}

export const ErrorBoundary = RouteError;
