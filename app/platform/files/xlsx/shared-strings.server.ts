import type { Bytes } from "../bytes.server.ts";
import { readWholeXml } from "./read-xml.server.ts";
import { decodeXmlText } from "./xml-text.ts";

/** The texts that cells name by their rank: pieces of rich text joined, phonetic readings left out. */
export async function readSharedStrings(bytes: Bytes | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (bytes === undefined) return texts;
  let text = "";
  let reading = false;
  let phonetic = false;
  await readWholeXml(bytes(), {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") reading = !phonetic;
    },
    text: (piece) => {
      if (reading) text += piece;
    },
    close: (name) => {
      if (name === "t") reading = false;
      else if (name === "rPh") phonetic = false;
      else if (name === "si") texts.push(decodeXmlText(text));
    },
  });
  return texts;
}
