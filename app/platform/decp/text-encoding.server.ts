import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import iconv from "iconv-lite";
import { UnreadableFile } from "../files/sheet-source.ts";

const chunkBytes = 256 * 1024;

/** The first bytes of a file: enough to tell its encoding and its format. */
export async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * The encoding of a text file: by its byte order mark, by its zero bytes (UTF-16), by what an XML file
 * declares, else UTF-8 if all of it is, else windows-1252. Reads the file through once, without keeping it.
 */
export async function detectEncoding(path: string, start: Buffer): Promise<string> {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  if (start[0] !== 0 && start[1] === 0 && start[3] === 0) return "utf-16le";
  if (start[0] === 0 && start[1] !== 0 && start[2] === 0) return "utf-16be";
  if (await isUtf8File(path)) return "utf-8";
  const declared = /^<\?xml[^>]{0,200}encoding=["']([\w.:-]{1,40})["']/.exec(start.toString("latin1"))?.[1];
  if (declared === undefined || /^utf-?8$/i.test(declared)) return "windows-1252";
  const isKnown: boolean = iconv.encodingExists(declared);
  if (!isKnown) {
    throw new UnreadableFile(
      `L’encodage « ${declared} » est inconnu : enregistrez le fichier en UTF-8 puis recommencez.`,
    );
  }
  // ISO-8859-1 is read as windows-1252, which only adds to it the signs that writers really use (€, ’).
  return /^(iso-?8859-1|latin-?1)$/i.test(declared) ? "windows-1252" : declared;
}

/** The text of a file, piece by piece, its byte order mark taken off. */
export async function* textChunks(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const bytes of byteChunks(path)) {
    const text = decoder.write(bytes);
    if (text !== "") yield text;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== "") yield rest;
}

function byteChunks(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: chunkBytes });
}

async function isUtf8File(path: string): Promise<boolean> {
  let pending: Buffer = Buffer.alloc(0);
  for await (const bytes of byteChunks(path)) {
    const joined = pending.length > 0 ? Buffer.concat([pending, bytes]) : bytes;
    const cut = unfinishedCharacter(joined);
    if (!isUtf8(joined.subarray(0, cut))) return false;
    pending = joined.subarray(cut);
  }
  return pending.length === 0;
}

/** Where the last character starts if its bytes are not all there yet; else the length. */
function unfinishedCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const expected = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return expected > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
