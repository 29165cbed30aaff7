import { UnreadableFile } from "../files/sheet-source.ts";

const longestString = 8_000_000;
const longestToken = 64;

/**
 * Mends what Python and its kin write in place of JSON, wherever chunks are cut: outside strings `NaN`,
 * `Infinity`, `None` and `undefined` become null, and whole numbers too long for a double become strings;
 * inside strings, raw line breaks and other control characters become spaces. Everything else passes as is.
 */
export class JsonMender {
  private inString = false;
  private escaped = false;
  private stringLength = 0;
  /** The end of a chunk that may be the beginning of a token. */
  private held = "";
  /** Where the next backslash of the text in hand is: looked up once, not once a string. */
  private nextSlash = -1;

  /** What can be handed on after this chunk. */
  push(chunk: string): string {
    const text = this.held + chunk;
    this.held = "";
    this.nextSlash = slashFrom(text, 0);
    let mended = "";
    let position = 0;
    while (position < text.length) {
      const [piece, next] = this.inString
        ? this.takeString(text, position)
        : this.takeOutside(text, position);
      mended += piece;
      position = next;
    }
    return mended;
  }

  /** What was still held back when the file ends. */
  end(): string {
    const rest = mendTokens(this.held);
    this.held = "";
    return rest;
  }

  private takeOutside(text: string, from: number): [string, number] {
    const quote = text.indexOf('"', from);
    if (quote >= 0) {
      this.inString = true;
      this.stringLength = 0;
      return [`${mendTokens(text.slice(from, quote))}"`, quote + 1];
    }
    const tail = /[\w.+-]{1,64}$/.exec(text.slice(Math.max(from, text.length - longestToken)))?.[0] ?? "";
    this.held = tail;
    return [mendTokens(text.slice(from, text.length - tail.length)), text.length];
  }

  private takeString(text: string, from: number): [string, number] {
    const end = this.endOfString(text, from);
    const piece = text.slice(from, end);
    this.stringLength += piece.length;
    if (this.stringLength > longestString) {
      throw new UnreadableFile(
        "Un texte du fichier dépasse 8 millions de caractères : le fichier est sans doute abîmé. Téléchargez-le de nouveau.",
      );
    }

    return [piece.replace(/[\u0000-\u001f]/g, " "), end];
  }

  /** Just after the closing quote, or the end of the text when the string goes on. */
  private endOfString(text: string, from: number): number {
    let position = from;
    if (this.escaped) {
      this.escaped = false;
      position += 1;
    }
    for (;;) {
      const quote = text.indexOf('"', position);
      if (this.nextSlash < position) this.nextSlash = slashFrom(text, position);
      const slash = this.nextSlash;
      if (slash < (quote < 0 ? text.length : quote)) {
        if (slash + 1 >= text.length) {
          this.escaped = true;
          return text.length;
        }
        position = slash + 2;
        continue;
      }
      if (quote < 0) return text.length;
      this.inString = false;
      return quote + 1;
    }
  }
}

function slashFrom(text: string, position: number): number {
  const slash = text.indexOf("\\", position);
  return slash < 0 ? text.length : slash;
}

function mendTokens(text: string): string {
  if (!/[NIu]|\d{16}/.test(text)) return text;
  return text
    .replace(/[+-]?\b(?:NaN|Infinity|None|undefined)\b/g, "null")
    .replace(/(?<![\w.+-])-?\d{16,}(?![\w.])/g, (digits) =>
      Number.isSafeInteger(Number(digits)) ? digits : `"${digits}"`,
    );
}
