/**
 * A spreadsheet runs text that starts with `= + - @` (or TAB, CR before them) as a formula. Our CSV files put a `'`
 * before it. So that any text comes back as it was, text that already starts with `'` before such a sign gets one
 * more: reading takes one away, writing puts one. Source: exchange.md, « Cells »; OWASP, « CSV injection ».
 */
const risky = /^'*[=+\-@\t\r]/;
const marked = /^'+[=+\-@\t\r]/;

export function markFormula(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

export function unmarkFormula(text: string): string {
  return marked.test(text) ? text.slice(1) : text;
}
