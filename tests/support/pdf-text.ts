import { inflateSync } from "node:zlib";

/** What one reads in a PDF of ours when its text is copied: one piece of text a line, in the order of drawing. */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const source = pdf.toString("latin1");
  const maps = new Map<string, ReadonlyMap<string, string>>();
  for (const [, font = "", id = ""] of source.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "")?.[1];
    if (toUnicode !== undefined) maps.set(font, readCmap(objects.get(toUnicode) ?? ""));
  }
  const lines: string[] = [];
  for (const content of objects.values()) {
    for (const [, drawn = ""] of content.matchAll(/\nBT\n([\s\S]*?)\nET/g)) lines.push(readLine(drawn, maps));
  }
  return lines.join("\n");
}

/** Every object by its number, its stream unpacked. */
function objectsOf(pdf: Buffer): Map<string, string> {
  const source = pdf.toString("latin1");
  const objects = new Map<string, string>();
  for (const match of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id = "", body = ""] = match;
    const start = body.indexOf("stream\n");
    if (start === -1 || !body.includes("/FlateDecode")) {
      objects.set(id, body);
      continue;
    }
    const packed = body.slice(start + 7, body.lastIndexOf("\nendstream"));
    objects.set(id, `\n${inflateSync(Buffer.from(packed, "latin1")).toString("latin1")}`);
  }
  return objects;
}

function readCmap(text: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, first = "", list = ""] of text.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, code = ""], index) => {
      const glyph = (parseInt(first, 16) + index).toString(16).padStart(4, "0");
      map.set(glyph, Buffer.from(code.replaceAll(" ", ""), "hex").swap16().toString("utf16le"));
    });
  }
  return map;
}

function readLine(drawn: string, maps: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  const glyphs = maps.get(/\/(F\d+) /.exec(drawn)?.[1] ?? "");
  const codes = [...drawn.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
  return codes.map((code) => glyphs?.get(code.toLowerCase()) ?? "").join("");
}
