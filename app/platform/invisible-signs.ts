/** Control characters but tab and ends of line, and what is no character at all. */
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/**
 * A text with a space in place of each sign nobody sees: word processors paste some, PostgreSQL and the XML of a DOCX take
 * none.
 */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, " ");
}
