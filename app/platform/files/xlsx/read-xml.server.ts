import { SaxesParser } from "saxes";
import { UnreadableFile } from "../sheet-source.ts";

export type XmlHandlers = {
  open: (name: string, attributes: Record<string, string>) => void;
  close: (name: string) => void;
  text?: (text: string) => void;
};

/**
 * Reads an XML part as it comes and hands over, after every piece of it, what the handlers have put in `ready`.
 * Names come without their prefix. A DOCTYPE is refused: no spreadsheet writes one, and entities are the way to make
 * a small file swell.
 */
export async function* readXml<Item>(
  bytes: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
  ready: Item[],
): AsyncGenerator<Item> {
  const parser = parserOf(handlers);
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    try {
      parser.write(decoder.decode(chunk, { stream: true }));
    } catch (error) {
      throw asUnreadable(error);
    }
    yield* ready.splice(0);
  }
  try {
    parser.write(decoder?.decode() ?? "").close();
  } catch (error) {
    throw asUnreadable(error);
  }
  yield* ready.splice(0);
}

/** Reads a part to its end. */
export async function readWholeXml(bytes: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  await readXml(bytes, handlers, []).next();
}

/** An attribute by its name without prefix: `r:id` is written in many ways. */
export function attributeNamed(attributes: Record<string, string>, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? attributes[name] : attributes[key];
}

type PlainXml = { xmlns: false; position: false };

/** Far more than any spreadsheet writes: beyond, a file is made to exhaust whoever reads it. */
const deepest = 100;
const mostAttributes = 200;

function parserOf({ open, close, text }: XmlHandlers): SaxesParser<PlainXml> {
  const parser = new SaxesParser<PlainXml>({ xmlns: false, position: false });
  let depth = 0;
  let attributes = 0;
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > mostAttributes) throw new Error("too many attributes");
  });
  parser.on("opentag", (tag) => {
    attributes = 0;
    depth += 1;
    if (depth > deepest) throw new Error("too deep");
    open(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    close(localName(tag.name));
  });
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("doctype", () => {
    throw new UnreadableFile(
      "Le classeur contient une déclaration DOCTYPE, qu’aucun tableur n’écrit\u00a0: refaites-le depuis Excel, LibreOffice ou Google Sheets.",
    );
  });
  return parser;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function asUnreadable(error: unknown): Error {
  if (error instanceof UnreadableFile) return error;
  return new UnreadableFile(
    "Le classeur est abîmé, une de ses feuilles ne se lit pas\u00a0: ouvrez-le dans un tableur et enregistrez-le de nouveau.",
  );
}
