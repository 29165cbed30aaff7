import type { ReactElement } from "react";
import { purchaseDecisions } from "#app/domain/purchase-decision.ts";
import type { DecisionTotal, Plan } from "#app/features/purchases/read-plan.server.ts";
import { formatEuros, formatNumber } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";

/** How many contracts each decision gathers, and for how much. */
export function DecisionTotals({ plan }: { plan: Plan }): ReactElement {
  return (
    <Section title="Par décision" note={`Toute la programmation ${String(plan.year)}, valeurs estimées HT`}>
      <Stats>
        {plan.totals.map((total) => (
          <Stat
            key={total.decision}
            label={purchaseDecisions[total.decision].label}
            value={formatNumber(total.count)}
            sub={valueWords(total)}
          />
        ))}
      </Stats>
    </Section>
  );
}

function valueWords({ count, value, unknown }: DecisionTotal): string {
  if (unknown === count) return "valeur n.d.";
  return unknown === 0 ? formatEuros(value) : `${formatEuros(value)}, ${String(unknown)} sans montant`;
}
