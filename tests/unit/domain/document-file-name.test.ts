import { expect, test } from "vitest";
import { documentFileName, plainFileName } from "#app/domain/document-file-name.ts";

test("a file keeps its name and takes the ending of what it is", () => {
  const cases = [
    ["Guide été.pdf", "Guide été.pdf"],
    ["guide.exe", "guide.pdf"],
    ["C:\\Users\\moi\\Guide.PDF", "Guide.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["a\u202efdp.exe", "a fdp.pdf"],
    ['rapport "final": <1>?.pdf', "rapport final 1.pdf"],
    ["e\u0301te\u0301.pdf", "été.pdf"],
    ["...", "document.pdf"],
    ["", "document.pdf"],
    ["ligne\r\nSet-Cookie: x.pdf", "ligne Set-Cookie x.pdf"],
  ] as const;
  for (const [given, kept] of cases) expect(documentFileName(given, "pdf"), given).toBe(kept);
});

test("a long name is cut between signs, not inside one", () => {
  const name = documentFileName(`${"🏗".repeat(150)}.docx`, "docx");
  expect(name).toBe(`${"🏗".repeat(100)}.docx`);
});

test("in plain letters nothing can end a header or a quote", () => {
  expect(plainFileName("Guide été «\u00a02026\u00a0»;.pdf")).toBe("Guide-ete-2026-.pdf");
});
