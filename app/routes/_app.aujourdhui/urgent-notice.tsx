import type { ReactElement } from "react";
import type { Desk } from "#app/features/desk/read-desk.server.ts";
import { countOf, formatList } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { countUrgent } from "./count-todo.ts";

/** What cannot wait, first, with where it is on the page; nothing when all may wait. */
export function UrgentNotice({ desk }: { desk: Desk }): ReactElement | null {
  const urgent = countUrgent(desk).filter(({ count }) => count > 0);
  const total = urgent.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  return (
    <Notice
      tone="late"
      title={`${countOf(total, "chose n’attend pas", "choses n’attendent pas")}\u00a0:`}
      actions={urgent.map(({ anchor, act }) => (
        <a key={anchor} className="button small" href={`#${anchor}`}>
          {act}
        </a>
      ))}
    >
      {`${formatList(urgent.map(({ count, one, many }) => countOf(count, one, many)))}.`}
    </Notice>
  );
}
