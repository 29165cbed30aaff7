type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** One JSON line on stdout (stderr for failures). The fields hold codes and durations, never what a person typed. */
export function log(level: "info" | "error", event: string, fields: Fields = {}): void {
  const line = JSON.stringify({ level, at: new Date().toISOString(), event, ...fields });
  (level === "error" ? process.stderr : process.stdout).write(`${line}\n`);
}

/** A path with what may identify someone masked: `/invitation/x7…` reads `/invitation/:id`. */
export function maskedPath(path: string): string {
  return path
    .split("/")
    .map((segment) => (segment.length > 24 || /\d/.test(segment) ? ":id" : segment))
    .join("/");
}
