import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { messageKinds } from "#app/domain/message-kind.ts";
import { reminderKinds } from "#app/domain/reminder-text.ts";
import { deskParams } from "#app/features/reminders/desk-filters.ts";
import type { ReminderPage } from "./read-page.server.ts";

/** The levels so many days late allow, each with its own text. */
export function LevelLinks({ page }: { page: Pick<ReminderPage, "level" | "levels"> }): ReactElement | null {
  if (page.levels.length < 2) return null;
  return (
    <nav className="jump" aria-label="Niveau de la relance">
      {page.levels.map((level) => (
        <Link
          key={level}
          to={`?${deskParams.level}=${level}`}
          aria-current={level === page.level ? "page" : undefined}
          preventScrollReset
        >
          {messageKinds[reminderKinds[level]]}
        </Link>
      ))}
    </nav>
  );
}
