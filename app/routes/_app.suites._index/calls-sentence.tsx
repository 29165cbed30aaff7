import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { countOf, plural } from "#app/ui/french.ts";
import { stateParam, stateSlugs } from "./list-page.ts";

type Counts = { due: number; later: number; too_old: number };

/** « 12 appels à passer, 3 plus tard, 5 trop anciens. »: what is left out is counted, and opens. */
export function CallsSentence({ counts }: { counts: Counts }): ReactElement {
  const { due, later, too_old: tooOld } = counts;
  const to = (state: keyof typeof stateSlugs): string =>
    `${paths.outcomes()}?${stateParam}=${stateSlugs[state]}`;
  return (
    <>
      {due === 0 ? "Aucun appel à passer" : `${countOf(due, "appel")} à passer`}
      {later > 0 && (
        <>
          {", "}
          <Link className="behind" to={to("later")}>{`${later} plus tard`}</Link>
        </>
      )}
      {tooOld > 0 && (
        <>
          {", "}
          <Link className="behind" to={to("too_old")}>
            {`${tooOld} ${plural(tooOld, "trop ancien", "trop anciens")}`}
          </Link>
        </>
      )}
      .
    </>
  );
}
