import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { isReplyPressing } from "#app/domain/pressing-reply.ts";

test.each([
  ["no day said", null, false],
  ["yesterday", "2026-11-29", false],
  ["today", "2026-11-30", true],
  ["in ten days", "2026-12-10", true],
  ["in eleven days", "2026-12-11", false],
])("an answer due %s", (_, replyBy, pressing) => {
  expect(isReplyPressing(replyBy as Day | null, "2026-11-30" as Day)).toBe(pressing);
});
