/**
 * Text as the product keeps it, whatever file it came from: outer spaces dropped, accents composed (NFC), line breaks
 * `\n`, and without the signs that no database or page can carry. Cleaned once more, it stays the same.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\uFEFF\uFFFE\uFFFF]/gu, keepLayout)
    .replace(/\p{Cs}/gu, "\uFFFD")
    .normalize("NFC")
    .trim();
}

function keepLayout(sign: string): string {
  return sign === "\n" || sign === "\t" ? sign : "";
}
