/** Whether a text may be the code of a département: 38, 2A, 974. */
export function isDepartmentCode(text: string): boolean {
  return /^(?:\d{2}|2[AB]|97\d)$/.test(text);
}
