import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { mechanisms } from "#app/domain/mechanism.ts";
import { opportunityStages } from "#app/domain/opportunity.ts";
import { opportunityName } from "#app/features/opportunities/opportunity-name.ts";
import type { PublicLot } from "#app/features/public-opportunities/read-public-lots.server.ts";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatBareHours } from "#app/ui/french.ts";
import { Tag } from "#app/ui/tag.tsx";

/** One open lot: what it is, for whom, until when, whom to write to. */
export function PublicLotCard({ lot }: { lot: PublicLot }): ReactElement {
  const place = [lot.communeName, lot.territoryLabel].filter((text) => text !== null).join(", ");
  return (
    <article className="panel opp" id={`lot-${lot.lotId}`} aria-labelledby={`titre-${lot.lotId}`}>
      <div className="size">
        <b>{lot.hours === null ? "n.d." : formatBareHours(lot.hours)}</b>
        <span>heures à placer</span>
      </div>
      <div className="body">
        <h2 id={`titre-${lot.lotId}`}>{opportunityName(lot)}</h2>
        <p className="soft">
          {lot.authorityName}
          {place !== "" && ` · ${place}`}
        </p>
        <div className="chips">
          <Tag>{opportunityStages[lot.stage].label}</Tag>
          {lot.mechanisms.map((mechanism) => (
            <Tag key={mechanism}>{mechanisms[mechanism].label}</Tag>
          ))}
        </div>
        <p className="small">{datesOf(lot)}</p>
        {lot.hostName !== null && (
          <p className="small soft">
            Suivi par {lot.hostName}
            {lot.hostEmail !== null && (
              <>
                {"\u00a0: "}
                <a href={`mailto:${lot.hostEmail}`}>{lot.hostEmail}</a>
              </>
            )}
          </p>
        )}
      </div>
      <div className="opp-side">
        <Link className="button" to={paths.opportunity(lot.lotId)}>
          Répondre<span className="visually-hidden">{`\u00a0: ${opportunityName(lot)}`}</span>
        </Link>
        <p className="small soft">avec un compte</p>
      </div>
    </article>
  );
}

function datesOf({ replyBy, stage, consultationOn, startsOn, endsOn }: PublicLot): string {
  const days = [
    replyBy === null ? null : `À répondre au plus tard le ${formatDay(replyBy)}.`,
    stage === "planned" && consultationOn !== null
      ? `Consultation prévue le ${formatDay(consultationOn)}.`
      : null,
    startsOn === null ? null : `Début\u00a0: ${formatDay(startsOn)}.`,
    endsOn === null ? null : `Fin\u00a0: ${formatDay(endsOn)}.`,
  ].filter((text) => text !== null);
  return days.length === 0 ? "Dates non connues." : days.join(" ");
}
