import { type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { requireViewer } from "#app/platform/require-viewer.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";

export const meta: MetaFunction = () => [{ title: pageTitle("Accueil") }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { name } = await requireViewer(request, context);
  return { name };
}

export default function HomeRoute(): ReactElement {
  const { name } = useLoaderData<typeof loader>();
  return <PageHead title={`Bonjour ${name}`} />;
}
