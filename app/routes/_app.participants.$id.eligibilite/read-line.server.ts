import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import { eligibilityMark } from "#app/features/participants/save-eligibility.server.ts";
import type { Db } from "#db/database.server.ts";
import { listEligibilities, type ParticipantFile } from "#db/queries/participants/participant-file.server.ts";

type Asked = { file: ParticipantFile; line: string | null; today: Day; viewerName: string };

/** What the form starts from: a new eligibility, or the line the URL names; 404 when the file has none of that id. */
export async function readLine(db: Db, { file, line, today, viewerName }: Asked) {
  if (line === null) {
    const values = { criterion: "", seenOn: today as string, seenBy: viewerName };
    return { id: randomUUID() as string, seen: "", isNew: true, values };
  }
  const stored = (await listEligibilities(db, [file.id])).find(({ id }) => id === line);
  if (!stored) throw new Response(null, { status: 404 });
  const { criterion, proof, seenOn, seenBy, validUntil } = stored;
  return {
    id: line,
    seen: eligibilityMark(stored),
    isNew: false,
    values: {
      criterion,
      proof: proof ?? "",
      seenOn: seenOn as string,
      seenBy: seenBy ?? "",
      validUntil: validUntil ?? "",
    },
  };
}
