/** What the database could not do for reasons that are not the request's: busy, full, away. */
export type StorageRefusal = { status: 503 | 507; code: string };

/** SQLite's codes, PostgreSQL's SQLSTATE classes and the network's, and the answer each deserves. */
const refusals: ReadonlyArray<readonly [RegExp, StorageRefusal["status"]]> = [
  [/^SQLITE_(BUSY|LOCKED)/, 503],
  [/^SQLITE_FULL/, 507],
  // 53100 disk full; 53200, 53300, 53400 out of memory or connections; 57P0x stopping or starting; 08xxx connection.
  [/^53100$/, 507],
  [/^(53[234]00|57P0[123]|08...|55P03|40001|40P01)$/, 503],
  [/^(ENOSPC|EDQUOT)$/, 507],
  [/^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE)$/, 503],
];

/** The refusal behind an error of the database; undefined for any other error. */
export function storageRefusalOf(error: unknown): StorageRefusal | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  const { code } = error;
  const known = refusals.find(([pattern]) => pattern.test(code));
  return known && { status: known[1], code };
}
