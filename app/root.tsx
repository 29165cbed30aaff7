import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { ConnectionWatch } from "./ui/connection-watch.tsx";
import { LoadingBar } from "./ui/loading-bar.tsx";
import { useNonce } from "./ui/nonce.tsx";
import { pageTitle, productName } from "./ui/page-title.ts";
import { RouteErrorPage } from "./ui/route-error-page.tsx";
import { errorWords } from "./ui/route-error.tsx";
import { Sprite } from "./ui/sprite.tsx";
import styles from "./ui/styles/app.css?url";
import { readTheme } from "./ui/theme.ts";
import { useFocusOnNavigation } from "./ui/use-focus-on-navigation.ts";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "stylesheet", href: styles },
];

export const meta: MetaFunction = ({ error }) => [
  // Undefined on the server, null in the browser: both mean that nothing failed.
  { title: error === undefined || error === null ? productName : pageTitle(errorWords(error).title) },
];

export function loader({ request }: LoaderFunctionArgs) {
  return { theme: readTheme(request.headers.get("Cookie")) };
}

/** The document, around pages and failures alike. */
export function Layout({ children }: { children: ReactNode }): ReactElement {
  const nonce = useNonce();
  const data = useRouteLoaderData<typeof loader>("root");
  return (
    <html lang="fr" data-theme={data?.theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={data?.theme ?? "light dark"} />
        <Meta />
        <Links />
      </head>
      <body>
        <Sprite />
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root(): ReactElement {
  useFocusOnNavigation();
  return (
    <>
      <LoadingBar />
      <ConnectionWatch />
      <Outlet />
    </>
  );
}

export function ErrorBoundary(): ReactElement {
  return <RouteErrorPage />;
}
