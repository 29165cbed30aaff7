import type { ReactElement } from "react";
import type { ScenarioLot } from "#app/domain/sizing/study-sizing.ts";
import { decisionChip } from "#app/features/studies/decision-words.ts";
import type { LotEvidence } from "#app/features/study-evidence/study-evidence.server.ts";
import { Chip, Chips } from "#app/ui/chip.tsx";
import { formatBareHours, formatHours, formatHoursInColumn, formatNumber } from "#app/ui/french.ts";
import { LightShape } from "#app/ui/light-shape.tsx";
import { Cell, Sub } from "#app/ui/table.tsx";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

/** Hours rounded, exact under them, and days. What misses something says so. */
export function HoursCells({ sized }: { sized: ScenarioLot | undefined }): ReactElement {
  if (!sized?.sizing || !sized.measure) {
    return (
      <>
        <Cell numeric label="Heures">
          <Chip look="dashed">À compléter</Chip>
        </Cell>
        <Cell numeric label="Jours" nothing />
      </>
    );
  }
  const { hours, exact, range } = sized.sizing;
  return (
    <>
      <Cell numeric label="Heures">
        <b className="nowrap">{formatHours(hours)}</b>
        <Sub>{formatHoursInColumn(exact)}</Sub>
        {range !== null && (
          <Sub>{`${formatBareHours(range.low.hours)} à ${formatHours(range.high.hours)}`}</Sub>
        )}
      </Cell>
      <Cell numeric label="Jours">
        {formatNumber(sized.measure.days / 10, 1)}
      </Cell>
    </>
  );
}

/** What is decided, else what is proposed; why stands on the page of the lot. */
export function DecisionCell({
  lot,
  evidence,
}: {
  lot: StudyLot;
  evidence: LotEvidence | undefined;
}): ReactElement {
  if (lot.mechanism !== null) {
    const { label, look } = decisionChip(lot.mechanism);
    return (
      <Cell label="Dispositif">
        <Chips>
          <Chip look={look}>{label}</Chip>
        </Chips>
        <Sub>décidé</Sub>
      </Cell>
    );
  }
  if (evidence?.proposal.complete !== true) return <Cell label="Dispositif" nothing />;
  const { label, look } = decisionChip(evidence.proposal.decision);
  return (
    <Cell label="Dispositif">
      <Chips>
        <Chip look={look}>{label}</Chip>
      </Chips>
      <Sub>proposé</Sub>
    </Cell>
  );
}

/** What deserves a second look, each with its shape. */
export function LotWarnings({ evidence }: { evidence: LotEvidence | undefined }): ReactElement {
  // That a share waits for its signature is said under the share itself.
  const warnings = (evidence?.warnings ?? []).filter(({ code }) => code !== "share_to_sign");
  return (
    <>
      {warnings.map(({ code, words }) => (
        <span key={code} className="sub light at-risk">
          <LightShape name="at_risk" />
          <span>{words}</span>
        </span>
      ))}
    </>
  );
}
