import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { GrantGauge } from "#app/domain/grant-gauge.ts";
import type { GrantProjection } from "#app/domain/grant-projection.ts";
import { paths } from "#app/paths.ts";
import { countOf, formatNumber, plural } from "#app/ui/french.ts";
import { Ruler } from "#app/ui/ruler.tsx";
import { CountFigure } from "./report-figure-view.tsx";
import { fixedPartWords, paceWords, variablePartWords } from "./grant-words-view.ts";

/** The agreement of the year: RSA recipients reached on the target, and the variable part, arithmetic written out. */
export function GrantPanel({
  grant,
  projection,
}: {
  grant: GrantGauge;
  projection: GrantProjection;
}): ReactElement {
  const { year, rsaTarget, rsaReached } = grant;
  const reached = countOf(rsaReached, "allocataire du RSA", "allocataires du RSA");
  const { expected, monthsDue } = projection;
  // Once the year is over, nothing is expected nor projected any more: the bar says it all.
  const isUnderWay = monthsDue > 0 && monthsDue < 12;
  const projected = isUnderWay && rsaReached > 0 ? projection.projected : null;
  return (
    <section className="panel panel-pad section" aria-labelledby="convention">
      <h2 id="convention">
        Convention {year}&nbsp;: {reached}
        {rsaTarget !== null && ` sur ${formatNumber(rsaTarget)}`}
      </h2>
      {rsaTarget !== null && rsaTarget > 0 && (
        <Ruler
          name="Allocataires du RSA"
          unit="heads"
          size="tall"
          due={rsaTarget}
          validated={rsaReached}
          light={projection.isShort ? "at_risk" : undefined}
          {...(isUnderWay && expected !== null ? { expected } : {})}
          {...(projected === null ? {} : { projected })}
        />
      )}
      <p className="small soft">
        {paceWords(grant, projection)}
        {variablePartWords(grant)} {fixedPartWords(grant)}
      </p>
      <p className="small soft">
        <CountFigure path="grant.rsaNamed" value={grant.rsaNamed} /> {plural(grant.rsaNamed, "nommé")},{" "}
        <CountFigure path="grant.rsaCollective" value={grant.rsaCollective} /> de relevés collectifs
        {grant.rsaReached === grant.rsaNamed &&
          grant.rsaCollective > 0 &&
          ", que la convention ne compte pas"}
        . <Link to={`${paths.methods()}#convention`}>Comment c’est calculé</Link>
      </p>
    </section>
  );
}
