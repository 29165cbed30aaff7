import { createWriteStream } from "node:fs";
import { chmod, mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";

/** A file sent by a form, written to disk as it came, and the other fields of the form. */
export type Received = {
  outcome: "received";
  path: string;
  /** As its owner knows it, without folders. */
  name: string;
  bytes: number;
  fields: ReadonlyMap<string, string>;
};

export type UploadOutcome =
  | Received
  | { outcome: "no file"; fields: ReadonlyMap<string, string> }
  | { outcome: "too large"; fields: ReadonlyMap<string, string> }
  | { outcome: "unreadable" };

const longestField = 10_000;
const mostFields = 50;
const longestName = 200;

/**
 * Writes the one file of a multipart request (that of `field`, or of whatever name without one) into a new folder, under
 * a neutral name that keeps its extension.
 * Nothing of it is kept in memory. Whatever is not `received` leaves no file behind.
 */
export async function receiveUpload(
  request: Request,
  { folder, field, maxBytes }: Plan,
): Promise<UploadOutcome> {
  const contentType = request.headers.get("Content-Type") ?? "";
  if (request.body === null || !contentType.startsWith("multipart/form-data"))
    return { outcome: "unreadable" };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const plan = { folder, maxBytes, ...(field !== undefined && { field }) };
    const outcome = await parse(request.body as ReadableStream<Uint8Array>, contentType, plan);
    if (outcome.outcome !== "received") await rm(folder, { recursive: true, force: true });
    return outcome;
  } catch {
    await rm(folder, { recursive: true, force: true });
    return { outcome: "unreadable" };
  }
}

type Plan = { folder: string; field?: string; maxBytes: number };

async function parse(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  { folder, field, maxBytes }: Plan,
): Promise<UploadOutcome> {
  const parser = busboy({
    headers: { "content-type": contentType },
    defParamCharset: "utf8",
    limits: { files: 1, fileSize: maxBytes, fields: mostFields, fieldSize: longestField },
  });
  const fields = new Map<string, string>();
  const writes: Array<Promise<UploadOutcome>> = [];
  parser.on("field", (name, value) => fields.set(name, value));
  parser.on("file", (name, stream, { filename }) => {
    if ((field === undefined || name === field) && filename)
      writes.push(writeFile(stream, folder, filename, fields));
    else stream.resume();
  });
  await pipeline(Readable.fromWeb(body), parser);
  return (await writes[0]) ?? { outcome: "no file", fields };
}

async function writeFile(
  stream: Readable & { truncated?: boolean },
  folder: string,
  filename: string,
  fields: ReadonlyMap<string, string>,
): Promise<UploadOutcome> {
  const name = basename(filename.replaceAll("\\", "/")).slice(-longestName);
  const path = join(folder, `envoi${extensionOf(name)}`);
  const file = createWriteStream(path, { flags: "wx", mode: 0o600 });
  await pipeline(stream, file);
  await chmod(path, 0o600);
  if (stream.truncated === true) return { outcome: "too large", fields };
  return { outcome: "received", path, name, bytes: file.bytesWritten, fields };
}

function extensionOf(name: string): string {
  return /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? "";
}
