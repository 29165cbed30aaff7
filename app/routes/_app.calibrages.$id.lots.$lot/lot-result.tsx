import type { ReactElement } from "react";
import { scenarioCodes, scenarios } from "#app/domain/sizing/scenario.ts";
import { ArithmeticItem } from "#app/features/studies/arithmetic-item.tsx";
import { lotArithmetic } from "#app/features/studies/lot-arithmetic.ts";
import { ratesOf, sizedStudyOf } from "#app/features/studies/sized-study.ts";
import type { StudyLotValues } from "#app/features/studies/study-lot-values.ts";
import { Section } from "#app/ui/section.tsx";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { LotPage } from "./read-lot.server.ts";

/** What the lot comes to in each scenario, the calculation written out. */
export function LotResult({ page, lot }: { page: LotPage; lot: StudyLotValues }): ReactElement {
  const { study } = page;
  const rates = ratesOf(study);
  const [sized] = sizedStudyOf(study, [
    { ...lot, id: page.id as StudyLot["id"], studyId: study.id, lotId: null },
  ]).lots;
  return (
    <Section id="calcul" title="Le calcul" note="1 jour = 7 h, 1 ETP = 1 607 h par an">
      <ol className="sum panel panel-pad">
        {sized !== undefined &&
          scenarioCodes.map((scenario) => (
            <ArithmeticItem
              key={scenario}
              name={scenarios[scenario].label}
              arithmetic={lotArithmetic(sized, rates[scenario], { worded: true })}
            />
          ))}
      </ol>
    </Section>
  );
}
