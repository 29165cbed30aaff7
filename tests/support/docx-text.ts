import { fromBuffer, type Entry, type ZipFile } from "yauzl";

/** One part of a DOCX as XML: `word/document.xml`, `docProps/core.xml`… Empty when it has none of that name. */
export async function docxPart(file: Buffer, name = "word/document.xml"): Promise<string> {
  const zip = await opened(file);
  return new Promise((resolve, reject) => {
    zip.on("end", () => {
      resolve("");
    });
    zip.on("error", reject);
    zip.on("entry", (entry: Entry) => {
      if (entry.fileName !== name) zip.readEntry();
      else contentOf(zip, entry).then(resolve, reject);
    });
    zip.readEntry();
  });
}

/** What a DOCX says, one paragraph a line. */
export async function docxText(file: Buffer): Promise<string> {
  const xml = await docxPart(file);
  return xml
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

function opened(file: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });
}

function contentOf(zip: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", reject);
      stream.on("end", () => {
        resolve(Buffer.concat(chunks).toString("utf8"));
      });
    });
  });
}
