import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";

export type ZipPart = { path: string; text: () => AsyncIterable<string> | Iterable<string> };

/** Writes the parts one after the other, each asked for when its turn comes. A failure stops everything. */
export async function writeZip(path: string, parts: readonly ZipPart[]): Promise<void> {
  const zip = new yazl.ZipFile();
  const output = createWriteStream(path, { flags: "wx" });
  let current: Readable | undefined;
  let fail: (reason: unknown) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => {
    fail = reject;
  });
  zip.on("error", fail);
  for (const part of parts) {
    zip.addReadStreamLazy(part.path, (give) => {
      current = Readable.from(inBlocks(part.text()), { objectMode: false });
      current.on("error", fail);
      give(null, current);
    });
  }
  zip.end();
  try {
    await Promise.race([pipeline(zip.outputStream, output), failure]);
  } catch (error) {
    current?.destroy();
    output.destroy();
    if (!output.closed) await once(output, "close").catch(() => undefined);
    throw error;
  }
}

/** Joins small pieces of text: compressing and writing them one by one is slow. */
export async function* inBlocks(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  const size = 64 * 1024;
  let block = "";
  for await (const piece of pieces) {
    block += piece;
    if (block.length < size) continue;
    yield block;
    block = "";
  }
  if (block !== "") yield block;
}
