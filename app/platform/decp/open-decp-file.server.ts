import { stat } from "node:fs/promises";
import iconv from "iconv-lite";
import type { RawValue } from "#app/domain/decp/raw-record.ts";
import { UnreadableFile } from "../files/sheet-source.ts";
import { csvRecords } from "./csv-records.server.ts";
import { jsonRecords } from "./json-records.server.ts";
import { detectEncoding, firstBytes, textChunks } from "./text-encoding.server.ts";
import { xmlRecords } from "./xml-records.server.ts";

export type DecpFile = {
  format: "json" | "xml" | "csv";
  encoding: string;
  bytes: number;
  /** Every record in order, as the file wrote it. Throws `UnreadableFile` where the file turns out broken. */
  records: () => AsyncGenerator<RawValue>;
};

/** Kinds of files recognised by their first bytes that are no text, and what to do with them. */
const otherFiles: ReadonlyArray<[RegExp, string]> = [
  [
    /^PK\u0003\u0004/,
    "Ce fichier est un ZIP ou un classeur : décompressez-le, ou enregistrez-le en CSV, puis recommencez.",
  ],
  [/^\u001f\u008b/, "Ce fichier est compressé (gzip) : décompressez-le puis recommencez."],
  [/^PAR1/, "Ce fichier est au format Parquet : téléchargez plutôt la version CSV ou JSON."],
  [/^%PDF/, "Ce fichier est un PDF : téléchargez plutôt la version CSV ou JSON."],
];

/**
 * Opens a file of open contract data, its format told by its content and never by its name. `UnreadableFile`
 * when it is missing, empty, or of no known format. Memory does not grow with the file.
 */
export async function openDecpFile(path: string): Promise<DecpFile> {
  const size = await sizeOf(path);
  const start = await firstBytes(path);
  const latin = start.toString("latin1");
  const other = otherFiles.find(([signature]) => signature.test(latin));
  if (other) throw new UnreadableFile(other[1]);
  const encoding = await detectEncoding(path, start);
  const text = iconv.decode(start, encoding).trimStart();
  const format = formatOf(text);
  const records = (): AsyncGenerator<RawValue> => {
    const chunks = textChunks(path, encoding);
    if (format === "csv") return csvRecords(chunks, text);
    return format === "json" ? jsonRecords(chunks) : xmlRecords(chunks);
  };
  return { format, encoding, bytes: size, records };
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined)
    throw new UnreadableFile(`Le fichier « ${path} » est introuvable : vérifiez son chemin.`);
  if (!found.isFile())
    throw new UnreadableFile(`« ${path} » n’est pas un fichier : donnez le chemin d’un fichier.`);
  if (found.size === 0) throw new UnreadableFile("Le fichier est vide : téléchargez-le de nouveau.");
  return found.size;
}

function formatOf(text: string): DecpFile["format"] {
  if (/^<(!doctype\s+html|html)/i.test(text)) {
    throw new UnreadableFile(
      "Ce fichier est une page web, pas des données : utilisez le bouton de téléchargement du jeu de données.",
    );
  }
  if (text.startsWith("<")) return "xml";
  if (/^[[{]/.test(text)) return "json";
  if (text === "") throw new UnreadableFile("Le fichier est vide : téléchargez-le de nouveau.");
  return "csv";
}
