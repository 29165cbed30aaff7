import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RawValue } from "#app/domain/decp/raw-record.ts";
import { openDecpFile } from "#app/platform/decp/open-decp-file.server.ts";

/** Everything a file of this content holds. The name says nothing of its format. */
export async function recordsOf(content: string | Buffer): Promise<RawValue[]> {
  const folder = mkdtempSync(join(tmpdir(), "decp-"));
  try {
    const path = join(folder, "file");
    writeFileSync(path, content);
    const records: RawValue[] = [];
    for await (const record of (await openDecpFile(path)).records()) records.push(record);
    return records;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A text handed over in pieces cut at these places. */
export async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size)
    yield await Promise.resolve(text.slice(from, from + size));
}
