import { createHash } from "node:crypto";

/** The mark of what was checked: another text, another choice or another state of the study is to be checked again. */
export function pasteMark(text: string, onTaken: string, revision: number): string {
  return digest([lines(text), onTaken, revision]);
}

/** What the ids of new lots are made from: the same text of the same form makes the same lots. */
export function pasteKey(studyId: string, formId: string, text: string): string {
  return digest([studyId, formId, lines(text)]);
}

/** A browser sends its own ends of line. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function digest(said: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 22);
}
