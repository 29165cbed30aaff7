import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { UnreadableFile } from "../files/sheet-source.ts";
import { liveRecords, type LiveQuestion } from "./live-records.server.ts";

/**
 * Writes what the live source answers into a file of open data, for its owner only: what is tried is then what is
 * confirmed, whatever the source says later. Returns how many rows. A source that fails leaves no file behind.
 */
export async function saveLiveRecords(
  path: string,
  question: LiveQuestion,
  onProgress: (rows: number) => void,
): Promise<number> {
  let rows = 0;
  async function* text(): AsyncGenerator<string> {
    yield '{"marches":[';
    for await (const row of liveRecords(question)) {
      yield `${rows === 0 ? "\n" : ",\n"}${JSON.stringify(row)}`;
      rows += 1;
      if (rows % 50 === 0) onProgress(rows);
    }
    yield "\n]}\n";
  }
  try {
    await pipeline(Readable.from(text()), createWriteStream(path, { mode: 0o600, flags: "wx" }));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      throw new UnreadableFile(`Le fichier «\u00a0${path}\u00a0» existe déjà\u00a0: donnez un autre nom.`);
    }
    await rm(path, { force: true });
    throw error;
  }
  return rows;
}
