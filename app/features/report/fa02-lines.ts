import type { Fa02Report } from "#app/domain/fa02-report.ts";

/**
 * `valeur`: a figure, zero included; `secret`: hidden from this reader; `nd`: nobody has filled it in;
 * `na`: has no meaning here (a rate over nothing, a filter that is not set, no agreement in this scope).
 */
export type LineStatus = "valeur" | "secret" | "nd" | "na";
export type Fa02Line = { indicator: string; path: string; value: string | number | null; status: LineStatus };

/** Every figure of the report by its JSON path (`hours.achieved`, `mechanisms.0.persons`), in the JSON's order. */
export function fa02Lines(report: Fa02Report): Fa02Line[] {
  const { masked = [], ...printed } = report;
  const secret = new Set(masked);
  return leavesOf(printed, "").map(({ path, value }) => ({
    indicator: indicatorOf(path),
    path,
    value,
    status: value !== null ? "valeur" : statusOf(path, secret),
  }));
}

type Leaf = { path: string; value: string | number | null };

function leavesOf(value: unknown, path: string): Leaf[] {
  if (value === null || typeof value === "string" || typeof value === "number") return [{ path, value }];
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, child]) =>
    leavesOf(child, path === "" ? key : `${path}.${key}`),
  );
}

function statusOf(path: string, secret: ReadonlySet<string>): LineStatus {
  if (secret.has(path)) return "secret";
  const isFilledIn = ["grant.fte", "grant.rsaTarget", "grant.fixedPart", "grant.variablePart"];
  return isFilledIn.includes(path) ? "nd" : "na";
}

/** First part of the path → indicator of Fiche action 02, or what stands beside them. */
const indicators: Record<string, string> = {
  hours: "1",
  participants: "2",
  recruitments: "3",
  mechanisms: "4",
  groups: "4",
  qualitative: "4",
  siae: "5",
  outcomes: "6",
  grant: "convention",
};

function indicatorOf(path: string): string {
  if (path === "actions.prescription" || path.startsWith("actions.byKind.prescription")) return "7";
  if (path === "actions.siaeProcurement" || path.startsWith("actions.byKind.siae_procurement")) return "8";
  const [first = ""] = path.split(".");
  if (first === "actions") return "actions";
  return indicators[first] ?? "rapport";
}
