import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { expressApp } from "#app/platform/express-app.server.ts";
import type { Db } from "#db/database.server.ts";
import { testEnv, testSecrets } from "#tests/support/signed-in.ts";

/** A page that answers by itself, whatever it is asked: enough to see what is in front of pages. */
export const answering = {
  loader: () => new Response("loaded"),
  action: () => new Response("acted"),
};

/** Any document will do: what is looked at is around it. */
function documentOf(_request: Request, status: number, headers: Headers): Response {
  return new Response("document", { status, headers });
}

/** A build made of route modules, in place of the one Vite makes: its paths are those of the modules' names. */
export function buildOf(modules: Record<string, object>): ServerBuild {
  const routes: ServerBuild["routes"] = {
    root: { id: "root", path: "", module: { default: () => null } },
  };
  for (const [path, module] of Object.entries(modules)) {
    routes[path] = { id: path, parentId: "root", path: path.slice(1), module: { ...module } as never };
  }
  const assets = { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" };
  return {
    entry: { module: { default: documentOf, handleError: () => undefined } },
    routes,
    assets,
    publicPath: "/",
    assetsBuildDirectory: "",
    basename: "/",
    mode: "production",
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: false,
    },
  };
}

export type Site = { origin: string; close: () => Promise<void> };

/** Serves on a free port of this machine. */
export async function serve(db: Db, modules: Record<string, object>): Promise<Site> {
  const app = expressApp({ build: buildOf(modules), db, env: testEnv, secrets: testSecrets, quiet: true });
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, "127.0.0.1", () => {
      resolve(listening);
    });
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
