import type { ReactElement } from "react";
import { firstDayOf, lastDayOf, type Month } from "#app/domain/calendar.ts";
import { Tag } from "#app/ui/tag.tsx";
import type { ContractPage } from "./read-page.server.ts";

type Hire = Pick<ContractPage["hires"]["rows"][number], "state" | "startsOn" | "endsOn">;

/** The state of a hire's statement of a month; without one, whether it is missing. */
export function StatementTag({ hire, month }: { hire: Hire; month: Month }): ReactElement {
  switch (hire.state) {
    case "validated":
      return <Tag>Validé</Tag>;
    case "submitted":
      return <Tag tone="on_track">À valider</Tag>;
    case "returned":
      return (
        <Tag tone="at_risk" shape="returned">
          Renvoyé
        </Tag>
      );
    case "draft":
      return <Tag>Brouillon</Tag>;
    case null:
      return isOpenIn(hire, month) ? (
        <Tag tone="late">Manquant</Tag>
      ) : (
        <span className="faint">hors embauche</span>
      );
  }
}

function isOpenIn({ startsOn, endsOn }: Hire, month: Month): boolean {
  return startsOn <= lastDayOf(month) && (endsOn === null || endsOn >= firstDayOf(month));
}
