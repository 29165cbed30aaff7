import type { ReactElement, ReactNode } from "react";
import { formatTightDay } from "./french-dates.ts";

type TimelineEvent = {
  key: string;
  /** `YYYY-MM-DD`. */
  day: string;
  what: ReactNode;
  /** What changed, when something did. */
  change?: { before: ReactNode; after: ReactNode; note?: ReactNode };
  /** What can be done about it: a link. */
  act?: ReactNode;
};

/** What happened to an object, the latest first. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }): ReactElement {
  return (
    <ol className="timeline panel">
      {events.map(({ key, day, what, change, act }) => (
        <li key={key}>
          <time dateTime={day}>{formatTightDay(day)}</time>
          <div>
            {what}
            {change !== undefined && (
              <div className="before-after">
                <del>{change.before}</del> → <ins>{change.after}</ins>
                {change.note}
              </div>
            )}
            {act}
          </div>
        </li>
      ))}
    </ol>
  );
}
