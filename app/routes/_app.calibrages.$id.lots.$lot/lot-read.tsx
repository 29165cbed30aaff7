import type { ReactElement } from "react";
import { studyLotWords, type StudyLotField } from "#app/features/study-lots/study-lot-words.ts";
import { lotColumns } from "#app/features/studies/study-lot-values.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Section } from "#app/ui/section.tsx";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { LotResult } from "./lot-result.tsx";
import { Proposal } from "./proposal.tsx";
import type { LotPage } from "./read-lot.server.ts";

/** The lot for who may not change it: what is known of it, its calculation, what is proposed. */
export function LotRead({ page, lot }: { page: LotPage; lot: StudyLot }): ReactElement {
  const columns = lotColumns(lot);
  const facts = (Object.keys(studyLotWords) as StudyLotField[]).flatMap((field) => {
    const { label, write } = studyLotWords[field];
    const value = columns[field];
    if (value === null || (field === "threshold" && value === 0)) return [];
    return [{ label, value: write === undefined ? String(value) : write(String(value)) }];
  });
  return (
    <>
      <Section id="lot" title="Le lot" panel>
        <Facts facts={facts} />
      </Section>
      <LotResult page={page} lot={lot} />
      {page.evidence !== null && (
        <Section id="dispositif" title="Le dispositif" panel>
          <Proposal evidence={page.evidence} />
        </Section>
      )}
    </>
  );
}
