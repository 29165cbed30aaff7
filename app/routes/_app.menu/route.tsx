import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useOutletContext } from "@remix-run/react";
import type { ReactElement } from "react";
import { requireViewer } from "#app/platform/require-viewer.server.ts";
import { NavMenu, type NavMenuProps } from "#app/ui/nav-menu.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";

export const meta: MetaFunction = () => [{ title: pageTitle("Menu") }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireViewer(request, context);
  return null;
}

/** Every screen as a page of links, with who is signed in, for phones. */
export default function MenuRoute(): ReactElement {
  const menu = useOutletContext<NavMenuProps>();
  return (
    <>
      <PageHead title="Menu" />
      <NavMenu {...menu} />
    </>
  );
}
