import iconv from "iconv-lite";
import type { Bytes } from "../bytes.server.ts";

export type CsvEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type CsvDialect = {
  encoding: CsvEncoding;
  delimiter: ";" | "," | "\t";
  /** The first line is `sep=;`, which Excel obeys and does not show. */
  hasSeparatorLine: boolean;
};
/** What a file called `.csv` turns out to be, by its first bytes. */
export type NotCsv = "a spreadsheet" | "no text";

const headSize = 64 * 1024;

/**
 * Reads a whole CSV once, keeping only its beginning: the encoding (a byte order mark decides; else UTF-8 if every
 * byte agrees, else windows-1252) and the delimiter of its header line.
 */
export async function inspectCsv(bytes: Bytes): Promise<CsvDialect | NotCsv> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let head = Buffer.alloc(0);
  let encoding: CsvEncoding | undefined;
  for await (const chunk of bytes()) {
    if (head.length < headSize) {
      head = Buffer.concat([head, chunk.subarray(0, headSize - head.length)]);
      if (isSpreadsheet(head)) return "a spreadsheet";
      encoding ??= markedUtf16(head);
    }
    if (encoding === undefined && !decodes(decoder, chunk)) encoding = "windows-1252";
    if (encoding !== undefined && head.length >= headSize) break;
  }
  if (!isMarked(head) && isNoText(head)) return "no text";
  encoding ??= decodes(decoder, undefined) ? "utf-8" : "windows-1252";
  return { encoding, ...delimiterOf(iconv.decode(head, encoding)) };
}

/** Counted on the first line outside quotes; the most frequent wins, `;` when there is none. */
export function delimiterOf(head: string): Pick<CsvDialect, "delimiter" | "hasSeparatorLine"> {
  const declared = /^\uFEFF?"?sep=([;,\t])"?(?:\r?\n|\r|$)/i.exec(head)?.[1];
  if (declared === ";" || declared === "," || declared === "\t") {
    return { delimiter: declared, hasSeparatorLine: true };
  }
  const counts = new Map<string, number>();
  let quoted = false;
  for (const sign of head.trimStart()) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === "\n" || sign === "\r")) break;
    else if (!quoted) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [best] = ([";", "\t", ","] as const).toSorted(
    (one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0),
  );
  return { delimiter: best ?? ";", hasSeparatorLine: false };
}

function decodes(decoder: TextDecoder, chunk: Buffer | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

function markedUtf16(head: Buffer): CsvEncoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Under this length a few odd signs say nothing. */
const shortest = 32;

/** An image, a program, UTF-16 without its mark: of such bytes more than one in twenty is a control sign. Our choice. */
function isNoText(head: Buffer): boolean {
  if (head.length < shortest) return false;
  const controls = head.filter((byte) => byte === 127 || (byte < 32 && (byte < 9 || byte > 13)));
  return controls.length * 20 > head.length;
}

/** It says itself what text it is, as our own files do. */
function isMarked(head: Buffer): boolean {
  return markedUtf16(head) !== undefined || head.toString("latin1", 0, 3) === "\xef\xbb\xbf";
}

function isSpreadsheet(head: Buffer): boolean {
  const start = head.toString("latin1", 0, 4);
  return start === "PK\x03\x04" || start === "\xd0\xcf\x11\xe0";
}
