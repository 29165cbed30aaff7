import type { ReactElement } from "react";
import { isOwed, type DeclarationPage } from "#app/features/declarations/declaration-page.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { formatHours } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";

type SentNoticeProps = { page: DeclarationPage; followedBy: string };

/** Says that nothing is left to send, as long as some of it may still be corrected: what remains of the receipt. */
export function SentNotice({ page, followedBy }: SentNoticeProps): ReactElement | null {
  const waiting = page.lines.filter(isOwed);
  const isSent = waiting.every(({ stored }) => stored?.state === "submitted");
  if (!page.isOpen || waiting.length === 0 || !isSent) return null;
  const hours = page.lines.reduce((sum, { stored }) => sum + (stored?.hours ?? 0), 0);
  return (
    <Notice
      tone="done"
      title={`Tout est envoyé pour ${formatMonth(page.month)}\u00a0: ${formatHours(hours)}.`}
    >
      Vous pouvez corriger jusqu’à la validation par {followedBy}.
    </Notice>
  );
}
