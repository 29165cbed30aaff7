import type { ReactElement } from "react";
import { scenarioCodes, scenarios, type Scenario, type ScenarioRates } from "#app/domain/sizing/scenario.ts";
import { toldHours, type ScenarioTotal, type SizedScenario } from "#app/domain/sizing/study-sizing.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import { lotsFields } from "#app/features/study-lots/lots-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { countOf, formatBareHours, formatHours, formatNumber, formatPercent } from "#app/ui/french.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Section } from "#app/ui/section.tsx";
import { usageWords } from "./usage-words.ts";

type Props = {
  rates: ScenarioRates;
  kept: Scenario;
  sized: Record<Scenario, SizedScenario>;
  months: number | null;
  usage: { low: number; high: number };
  /** The form of the lots, sent with the scenario one keeps; null: nothing can be changed. */
  form: string | null;
};

/** The same lots at three rates, side by side. */
export function ScenariosSection({ rates, kept, sized, months, usage, form }: Props): ReactElement {
  return (
    <Section id="scenarios" title="Trois scénarios" note="1 jour = 7 h, 1 ETP = 1 607 h par an">
      <div className="scenarios">
        {scenarioCodes.map((scenario) => (
          <section
            key={scenario}
            className={`panel scenario${scenario === kept ? " chosen" : ""}`}
            aria-label={`Scénario ${scenarios[scenario].label.toLocaleLowerCase("fr")}`}
          >
            <h3>
              {`${scenarios[scenario].label}, ${typedShare(rates[scenario])}`}
              {scenario === kept && (
                <span className="tag brand-tag">
                  <Icon name="check" />
                  retenu
                </span>
              )}
            </h3>
            <p className="small soft">{usageWords(rates[scenario], usage)}</p>
            <Figures total={sized[scenario].total} months={months} />
            {scenario !== kept && form !== null && (
              <Button size="small" form={form} name={lotsFields.scenario} value={scenario}>
                Retenir ce scénario
                <span className="visually-hidden">{` ${scenarios[scenario].label.toLocaleLowerCase("fr")}`}</span>
              </Button>
            )}
          </section>
        ))}
      </div>
    </Section>
  );
}

function Figures({ total, months }: { total: ScenarioTotal; months: number | null }): ReactElement {
  const { measure, range, missing } = total;
  const hours = toldHours(total);
  if (hours === null)
    return (
      <>
        <p className="hours-big">n.d.</p>
        <p className="small soft">{`${countOf(missing, "lot")} à compléter\u00a0: rien ne peut encore être compté.`}</p>
      </>
    );
  return (
    <>
      <p className="hours-big">
        {formatBareHours(hours)} <span className="unit">h</span>
      </p>
      <dl>
        <dt>Jours de travail</dt>
        <dd>{formatNumber(measure.days / 10)}</dd>
        <dt>Mois d’une personne</dt>
        <dd>{formatNumber(measure.personMonths / 10, 1)}</dd>
        <dt>{months === null ? "ETP sur la durée" : `ETP sur ${formatNumber(months)} mois`}</dt>
        <dd>{measure.fte === null ? "n.d." : formatNumber(measure.fte / 100, 2)}</dd>
        <dt>Coût dans le montant HT</dt>
        <dd>{measure.amountShare === null ? "n.d." : formatPercent(measure.amountShare)}</dd>
        {range !== null && (
          <>
            <dt>Selon les montants</dt>
            <dd>{`${formatBareHours(range.low)} à ${formatHours(range.high)}`}</dd>
          </>
        )}
      </dl>
      {missing > 0 && (
        <p className="small soft">{`${countOf(missing, "lot")} à compléter, pas dans ce total.`}</p>
      )}
    </>
  );
}
