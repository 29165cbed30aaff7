import { useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { nextMonth, previousMonth, type Month } from "#app/domain/calendar.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatMonth } from "#app/ui/french-dates.ts";
import { withParams } from "#app/ui/list-url.ts";
import { hoursParams } from "./hours-filters.ts";

/** The month before, the month after; none after the current one: nothing is worked there yet. */
export function MonthNav({ month, thisMonth }: { month: Month; thisMonth: Month }): ReactElement {
  const [params] = useSearchParams();
  const to = (other: Month): string => withParams(params, { [hoursParams.month]: other });
  return (
    <>
      <LinkButton icon="left" to={to(previousMonth(month))}>
        {formatMonth(previousMonth(month))}
      </LinkButton>
      {month < thisMonth && (
        <LinkButton icon="right" to={to(nextMonth(month))}>
          {formatMonth(nextMonth(month))}
        </LinkButton>
      )}
    </>
  );
}
