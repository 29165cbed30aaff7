import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

export type RouteModule = {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
  default?: unknown;
};

const folders = import.meta.glob<RouteModule>("/app/routes/*/route.{ts,tsx}", { eager: true });

export type RouteUnderTest = {
  /** The folder: `_app.marches.$reference._index`. */
  name: string;
  /** An address it answers at, parameters filled in. */
  path: string;
  params: Record<string, string>;
  module: RouteModule;
};

/** Every route of the product, read from its folders (the convention of `flatRoutes`). */
export const everyRoute: RouteUnderTest[] = Object.entries(folders).map(([file, module]) => {
  const name = file.split("/")[3] ?? "";
  const params: Record<string, string> = {};
  const segments = splitName(name)
    .filter((segment) => !segment.startsWith("_"))
    .map((segment) => {
      if (!segment.startsWith("$")) return segment.replaceAll(/\[(.+?)\]/g, "$1");
      params[segment.slice(1)] = "inconnu";
      return "inconnu";
    });
  return { name, path: `/${segments.join("/")}`, params, module };
});

/** Dots part segments, but those in brackets: `rapport[.]csv` is one. */
function splitName(name: string): string[] {
  return name.split(/\.(?![^[]*\])/);
}
