import type { Submission } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { Day } from "#app/domain/calendar.ts";
import { isTrade } from "#app/domain/trade.ts";
import type { Db } from "#db/database.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { referenceShares } from "#app/features/studies/labour-share.ts";
import { pasteMark } from "./paste-mark.server.ts";
import type { PasteLotsInput } from "./paste-lots.schema.ts";
import { pastePreview } from "./paste-preview.ts";
import { planPaste } from "./plan-paste.server.ts";

type Shown = {
  db: Db;
  study: Study;
  lots: readonly StudyLot[];
  formId: string;
  text: string;
  input: PasteLotsInput;
  today: Day;
  /** What was checked is no longer so. */
  changed: boolean;
};

/** What the lines pasted would become, to be seen before they are added. */
export async function showPaste(submission: Submission<PasteLotsInput>, shown: Shown) {
  const { db, study, lots, formId, text, input, today, changed } = shown;
  const shares = referenceShares(await readReferences(db), today);
  const planned = planPaste(input.lots.lots, { formId, onTaken: input.onTaken, stored: lots, shares });
  const sourceOf = (trade: string | null) => (isTrade(trade) ? shares[trade].source : null);
  return data(
    {
      result: submission.reply(),
      preview: pastePreview(input.lots, planned, { stored: lots, way: input.onTaken, shownShare: sourceOf }),
      checked: pasteMark(text, input.onTaken, study.revision),
      changed,
      text,
      onTaken: input.onTaken,
    },
    { status: changed ? 400 : 200 },
  );
}

/** The form again, with why. */
export function refusePaste(submission: Submission<PasteLotsInput>, text: string, whole?: string) {
  const result = submission.reply(whole === undefined ? {} : { formErrors: [whole] });
  return data({ result, preview: null, checked: "", changed: false, text, onTaken: null }, { status: 400 });
}
