/**
 * Spreadsheets write signs that XML cannot hold, and carriage returns that XML would turn into line feeds, as
 * `_x000D_`; a text that already looks like this has its first `_` written `_x005F_`. Source: ECMA-376 part 1, 22.9.2.19.
 */
export function decodeXmlText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Text for an XML element: any text comes back through an XML reader and `decodeXmlText` as it was. */
export function encodeXmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}[_\p{Cc}\p{Cs}\uFFFE\uFFFF])/gu, "_x005F_")
    .replace(/[&<>]/g, (sign) => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;"))
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (sign) =>
      sign === "\n" || sign === "\t" ? sign : escaped(sign),
    );
}

function escaped(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
