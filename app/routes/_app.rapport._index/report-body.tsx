import type { ReactElement } from "react";
import type { Fa02Report } from "#app/domain/fa02-report.ts";
import type { GrantProjection } from "#app/domain/grant-projection.ts";
import { GrantPanel } from "#app/features/report/grant-gauge-view.tsx";
import { PrescriptionIndicator, SiaeProcurementIndicator } from "./actions-indicators.tsx";
import { HoursIndicator } from "./hours-indicator.tsx";
import { MayChangeNotice } from "./may-change-notice.tsx";
import { MechanismsIndicator } from "./mechanisms-indicator.tsx";
import type { MonthHours } from "./month-facts.ts";
import { OutcomesIndicator } from "./outcomes-indicator.tsx";
import { ParticipantsIndicator } from "./participants-indicator.tsx";
import { RecruitmentsIndicator } from "./recruitments-indicator.tsx";
import { SecretNote } from "./secret-note.tsx";
import { SiaeIndicator } from "./siae-indicator.tsx";

type ReportBodyProps = {
  report: Fa02Report;
  months: readonly MonthHours[];
  /** Of the agreement, when the report has one. */
  projection: GrantProjection | null;
};

/** The agreement, what may still change, then the eight indicators in the order of Fiche action 02. */
export function ReportBody({ report, months, projection }: ReportBodyProps): ReactElement {
  const notice = <MayChangeNotice report={report} />;
  return (
    <>
      {report.grant === null || projection === null ? (
        notice
      ) : (
        <div className="two">
          <GrantPanel grant={report.grant} projection={projection} />
          {notice}
        </div>
      )}
      {report.masked !== undefined && report.masked.length > 0 && <SecretNote />}
      <div>
        <HoursIndicator scope={report.scope} hours={report.hours} months={months} />
        <ParticipantsIndicator participants={report.participants} />
        <RecruitmentsIndicator recruitments={report.recruitments} />
        <MechanismsIndicator
          mechanisms={report.mechanisms}
          groups={report.groups}
          qualitative={report.qualitative}
        />
        <div className="halves">
          <SiaeIndicator siae={report.siae} />
          <OutcomesIndicator outcomes={report.outcomes} />
          <PrescriptionIndicator actions={report.actions} />
          <SiaeProcurementIndicator actions={report.actions} />
        </div>
      </div>
    </>
  );
}
