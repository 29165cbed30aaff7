import { text } from "node:stream/consumers";
import { fromBuffer, type ZipFile } from "yauzl";

/** The text of every file of a ZIP, in its order. */
export async function unzipped(zip: Buffer): Promise<Record<string, string>> {
  const opened = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error) reject(error);
      else resolve(file);
    });
  });
  const parts: Record<string, string> = {};
  return new Promise((resolve, reject) => {
    opened.on("error", reject);
    opened.on("end", () => {
      resolve(parts);
    });
    opened.on("entry", (entry: Parameters<ZipFile["openReadStream"]>[0]) => {
      opened.openReadStream(entry, (error, stream) => {
        if (error) {
          reject(error);
          return;
        }
        text(stream).then((content) => {
          parts[entry.fileName] = content;
          opened.readEntry();
        }, reject);
      });
    });
    opened.readEntry();
  });
}
