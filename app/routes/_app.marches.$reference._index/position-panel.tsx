import type { ReactElement } from "react";
import { Behind } from "#app/ui/behind.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatBareHours, formatHours, formatNumber, formatPercent } from "#app/ui/french.ts";
import { Ruler } from "#app/ui/ruler.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";
import type { ContractPage } from "./read-page.server.ts";

/** Where the whole contract stands today. */
export function PositionPanel({ page }: { page: ContractPage }): ReactElement {
  const { total, persons, today, ownHoursOnly } = page;
  return (
    <section className="panel panel-pad section" aria-labelledby="position">
      <h2 className="visually-hidden" id="position">
        {`Position au ${formatDay(today)}`}
      </h2>
      <Stats>
        <Stat
          hero
          label={ownHoursOnly ? "Vos heures validées" : "Fait, validé"}
          value={<Behind to={total.done > 0 ? "#heures" : undefined}>{formatBareHours(total.done)}</Behind>}
          unit="h"
        />
        <Stat
          label={ownHoursOnly ? "Dû par tout le marché" : "Dû"}
          value={<Behind to="#lots">{formatBareHours(total.due)}</Behind>}
          unit="h"
        />
        {total.remaining !== null && (
          <Stat
            label="Reste"
            value={<Behind to="#lots">{formatBareHours(total.remaining)}</Behind>}
            unit="h"
          />
        )}
        <Stat
          label={ownHoursOnly ? "Vos heures à valider" : "À valider"}
          value={
            <Behind to={total.pending > 0 ? "#heures" : undefined}>{formatBareHours(total.pending)}</Behind>
          }
          unit="h"
        />
        <Stat
          label={ownHoursOnly ? "Vos participants" : "Participants"}
          value={
            <Behind to={persons.persons > 0 ? "#embauches" : undefined}>
              {formatNumber(persons.persons)}
            </Behind>
          }
          unit={
            persons.rsa === null || persons.persons === 0
              ? undefined
              : `dont ${persons.rsa} au RSA, ${persons.boeth} BOETH`
          }
        />
      </Stats>
      {total.due > 0 && !ownHoursOnly && <TotalRuler total={total} />}
    </section>
  );
}

function TotalRuler({ total }: Pick<ContractPage, "total">): ReactElement {
  const { due, done, pending, expected } = total;
  const projected = total.projected ?? 0;
  const showPace = projected > done;
  return (
    <>
      <Ruler
        name="Tout le marché"
        size="tall"
        due={due}
        validated={done}
        pending={pending}
        expected={expected === null ? undefined : wholeHours(expected)}
        projected={showPace ? projected : undefined}
      />
      <p className="ruler-legend">
        <span>
          <span className="key" />
          {`fait ${formatPercent(done / due, 0)}`}
        </span>
        <span>
          <span className="key hatched" />à valider
        </span>
        <span>
          <span className="key empty" />
          reste à faire
        </span>
        {showPace && (
          <span>
            <span className="key dots" />
            {`à ce rythme\u00a0: ${formatHours(wholeHours(projected))} à la fin, soit ${formatPercent(projected / due, 0)}`}
          </span>
        )}
      </p>
    </>
  );
}

/** What is expected or foreseen is never said to the hundredth. */
function wholeHours(hundredths: number): number {
  return Math.round(hundredths / 100) * 100;
}
