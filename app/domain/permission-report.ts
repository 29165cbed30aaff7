import type { Viewer } from "./viewer.ts";

/** The filters of a report, as asked; null: all. */
export type ReportFilters = {
  hostId: string | null;
  authorityId: string | null;
  territoryCode: string | null;
};

/**
 * What a viewer gets of the FA02 report. `granted`: with the filters that its role forces, figures a buyer may not see
 * masked when `masked`. `editions only`: never raw figures. `host needed`: the funder reads one host at a time.
 */
export type ReportAccess =
  | { access: "granted"; filters: ReportFilters; masked: boolean }
  | { access: "editions only" }
  | { access: "host needed" }
  | { access: "forbidden" };

/** Source: indicators.md, « Scope ». The exact report of the whole installation is for the command line only. */
export function reportAccess(
  viewer: Pick<Viewer, "role" | "organisationId">,
  asked: ReportFilters,
): ReportAccess {
  switch (viewer.role) {
    case "facilitator":
      return forced(viewer.organisationId, asked.hostId, (hostId) => ({
        access: "granted",
        filters: { ...asked, hostId },
        masked: false,
      }));
    case "authority":
      return forced(viewer.organisationId, asked.authorityId, (authorityId) => ({
        access: "granted",
        filters: { ...asked, authorityId },
        masked: true,
      }));
    case "funder":
      // Crossing a host with a buyer or a territory would single people out: its totals only.
      if (asked.authorityId !== null || asked.territoryCode !== null) return { access: "forbidden" };
      return asked.hostId === null
        ? { access: "host needed" }
        : { access: "granted", filters: asked, masked: false };
    case "network":
    case "animator":
    case "territory":
      return { access: "editions only" };
    case "siae":
    case "admin":
      return { access: "forbidden" };
  }
}

/** The viewer's own organisation in place of the filter; asking for another one is refused. */
function forced(
  own: string | null,
  asked: string | null,
  grant: (own: string) => ReportAccess,
): ReportAccess {
  if (own === null || (asked !== null && asked !== own)) return { access: "forbidden" };
  return grant(own);
}
