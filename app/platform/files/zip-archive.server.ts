import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { findNir } from "#app/domain/cells/find-nir.ts";
import type { Bytes } from "./bytes.server.ts";
import { countInWords } from "./file-limits.ts";
import { UnreadableFile } from "./sheet-source.ts";

export type ZipEntry = { path: string; packedSize: number; size: number; bytes: Bytes };

export type ZipArchive = { entries: ZipEntry[]; close: () => void };

const kindOfFile = 0o170000;
const symbolicLink = 0o120000;

/**
 * Opens a ZIP and reads its table of contents, nothing else. Refused (`UnreadableFile`): what is no ZIP, more than
 * `entryLimit` entries, encrypted ones, paths that leave the archive, symbolic links. The size an entry declares is
 * held to while unpacking, and so is its checksum: what is read later is no longer than said, and intact.
 */
export async function openZip(path: string, entryLimit: number): Promise<ZipArchive> {
  const zip = await yauzl.openPromise(path, { autoClose: false }).catch(() => {
    throw new UnreadableFile(damaged);
  });
  try {
    return {
      entries: await entriesOf(zip, entryLimit),
      close: () => {
        zip.close();
      },
    };
  } catch (error) {
    zip.close();
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(isPathError(error) ? outsidePath : damaged);
  }
}

export const damaged =
  "Le fichier est abîmé ou incomplet\u00a0: enregistrez-le de nouveau depuis le tableur, ou copiez-le une nouvelle fois.";
const outsidePath =
  "Le fichier contient un chemin qui sort de l’archive\u00a0: il a été fabriqué ou modifié par un autre outil, refaites-le depuis le tableur.";
const encrypted = "Le fichier est protégé par un mot de passe\u00a0: retirez-le puis enregistrez le fichier.";
const link = "L’archive contient un lien symbolique\u00a0: remplacez-le par le fichier lui-même.";
const method =
  "L’archive utilise une compression peu courante\u00a0: refaites-la avec l’outil ZIP de l’ordinateur (clic droit, «\u00a0Compresser\u00a0»).";
const personalName =
  "Un nom de fichier ressemble à un numéro de sécurité sociale\u00a0: renommez le fichier, ce numéro ne doit figurer nulle part.";

async function entriesOf(zip: ZipFile, limit: number): Promise<ZipEntry[]> {
  if (zip.entryCount > limit) throw new UnreadableFile(tooMany(limit));
  const entries: ZipEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entries.length >= limit) throw new UnreadableFile(tooMany(limit));
    checkEntry(entry);
    if (entry.fileName.endsWith("/")) continue;
    const bytes = () => bytesOf(zip, entry);
    entries.push({
      path: entry.fileName,
      packedSize: entry.compressedSize,
      size: entry.uncompressedSize,
      bytes,
    });
  }
  return entries;
}

function checkEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw new UnreadableFile(encrypted);
  if (((entry.externalFileAttributes >>> 16) & kindOfFile) === symbolicLink) throw new UnreadableFile(link);
  if (!entry.canDecodeFileData()) throw new UnreadableFile(method);
  if (findNir(entry.fileName)) throw new UnreadableFile(personalName);
}

async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const stream = await zip.openReadStreamPromise(entry).catch(() => {
    throw new UnreadableFile(damaged);
  });
  let sum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch {
    throw new UnreadableFile(damaged);
  }
  if (sum !== entry.crc32) throw new UnreadableFile(damaged);
}

function isPathError(error: unknown): boolean {
  return error instanceof Error && /relative path|absolute path|invalid characters/.test(error.message);
}

function tooMany(limit: number): string {
  return `L’archive contient plus de ${countInWords(limit)} fichiers\u00a0: n’y laissez que ceux à importer.`;
}
