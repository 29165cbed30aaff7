import type { Fa02Scope } from "./fa02-report.ts";
import type { Role } from "./role.ts";

/** Who asks for a report: their role, and the SIRET of their organisation when they have one. */
export type ReportReader = { role: Role; organisationSiret: string | null };

/**
 * `allowed`: with the scope that is theirs; `another organisation`: a facilitator's other host, an authority's other
 * buyer; `one host only`: a funder reads a host whole, neither all of them nor a part of one; `editions only`: protected
 * tables, never raw figures; `no report`: nothing of the kind.
 */
export type ReportAccess =
  | { outcome: "allowed"; scope: Fa02Scope }
  | { outcome: "another organisation" | "one host only" | "editions only" | "no report" };

/** Which report a reader may have. Source: indicators.md, « Scope ». */
export function reportAccess(reader: ReportReader, asked: Fa02Scope): ReportAccess {
  const { role, organisationSiret } = reader;
  switch (role) {
    case "facilitator":
      return forced(organisationSiret, asked.host, (host) => ({ ...asked, host }));
    case "authority":
      return forced(organisationSiret, asked.authority, (authority) => ({ ...asked, authority }));
    case "funder":
      return asked.host === null || asked.territory !== null || asked.authority !== null
        ? { outcome: "one host only" }
        : { outcome: "allowed", scope: asked };
    case "network":
    case "animator":
    case "territory":
      return { outcome: "editions only" };
    case "siae":
    case "admin":
      return { outcome: "no report" };
  }
}

function forced(own: string | null, asked: string | null, scopeOf: (own: string) => Fa02Scope): ReportAccess {
  if (own === null) return { outcome: "no report" };
  if (asked !== null && asked !== own) return { outcome: "another organisation" };
  return { outcome: "allowed", scope: scopeOf(own) };
}

/** Whether a reader may open the rows behind the figures: those who see contracts, each their own (trust.md). */
export function opensRows(role: Role): boolean {
  return role === "facilitator" || role === "authority";
}
