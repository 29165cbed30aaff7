import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { findNir } from "#app/domain/cells/find-nir.ts";
import { receiveUpload, type Received, type UploadOutcome } from "../upload.server.ts";
import type { FileLimits } from "./file-limits.ts";
import { openSheetFile } from "./open-sheet-file.server.ts";
import { UnreadableFile, type SheetFile } from "./sheet-source.ts";

/** `field`: the name of the field the file comes in. */
type Asked = { field: string; maxBytes: number; limits: FileLimits };

/** `personal name`: the name of the file holds a social security number. `not a sheet`: `why` is a French sentence. */
type Refused =
  | { outcome: Exclude<UploadOutcome["outcome"], "received"> | "personal name" }
  | { outcome: "not a sheet"; why: string };

/**
 * Receives one sheet, an Excel file or a CSV, has it read, and forgets it: nothing of it stays on the disk. What `read`
 * throws as `UnreadableFile` is a refusal too.
 */
export async function readUploadedSheet<Read>(
  request: Request,
  { field, maxBytes, limits }: Asked,
  read: (file: SheetFile, received: Received) => Promise<Read>,
): Promise<{ outcome: "read"; read: Read } | Refused> {
  const folder = join(tmpdir(), `clause-commune-${randomUUID()}`);
  try {
    const received = await receiveUpload(request, { folder, field, maxBytes });
    if (received.outcome !== "received") return received;
    if (findNir(received.name)) return { outcome: "personal name" };
    const isCsv = extname(received.path) === ".csv";
    const file = await openSheetFile(isCsv ? dirname(received.path) : received.path, { limits });
    try {
      return { outcome: "read", read: await read(file, received) };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return { outcome: "not a sheet", why: error.message };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
