import type { ReactElement } from "react";
import { messageStates, type MessageState } from "#app/domain/message-kind.ts";
import { Tag } from "#app/ui/tag.tsx";

/** What became of a message, in words. */
export function MessageTag({ state }: { state: MessageState }): ReactElement {
  switch (state) {
    case "sent":
      return <Tag>{messageStates.sent}</Tag>;
    case "outbox":
      return <Tag tone="at_risk">{messageStates.outbox}</Tag>;
    case "failed":
      return <Tag tone="late">{messageStates.failed}</Tag>;
  }
}
