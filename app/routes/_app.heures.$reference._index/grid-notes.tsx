import { useEffect, useRef, type ReactElement } from "react";
import type { GridReply } from "#app/features/hours-grid/grid-reply.ts";
import type { GridRow } from "#app/features/hours-grid/read-grid.ts";
import { Icon } from "#app/ui/icon.tsx";
import { formatMonth } from "#app/ui/french-dates.ts";
import { LightShape } from "#app/ui/light-shape.tsx";
import { toneClass } from "#app/ui/tone.ts";

type GridNotesProps = { reply: GridReply; rows: readonly GridRow[] };

/** What the server said of the cells sent, each a link to its cell; takes the focus, so that one hears it. */
export function GridNotes({ reply, rows }: GridNotesProps): ReactElement {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, [reply]);
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  return (
    <div className={`notice ${toneClass[reply.tone]}`} role="alert" tabIndex={-1} ref={ref}>
      {reply.tone === "done" ? <Icon name="check" /> : <LightShape name={reply.tone} />}
      <div>
        <b>{reply.said}</b>
        {reply.notes.length > 0 && (
          <ul>
            {reply.notes.map((note) => (
              <li key={note.key}>
                <a href={`#c.${note.key}`}>
                  {`${names.get(note.row) ?? "Embauche"}, ${formatMonth(note.month)}`}
                </a>
                {`\u00a0: ${note.words}`}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
