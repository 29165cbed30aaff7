import { createReadStream } from "node:fs";

/** Opens some content from its start, each time it is called. */
export type Bytes = () => AsyncIterable<Buffer>;

/** A file on disk. */
export function fileBytes(path: string): Bytes {
  return () => createReadStream(path, { highWaterMark: 256 * 1024 });
}

/** The first bytes of some content, `length` at most. */
export async function headOf(bytes: Bytes, length: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= length) break;
  }
  return Buffer.concat(chunks).subarray(0, length);
}
