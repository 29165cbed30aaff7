import { expect, test } from "vitest";
import { networkDocumentType } from "#app/domain/network-document-type.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");
const zip = (...entries: string[]): Uint8Array =>
  bytes(entries.map((name) => `PK\u0003\u0004${"\0".repeat(26)}${name}`).join(""));
const office = (...entries: string[]): Uint8Array => zip("[Content_Types].xml", ...entries);
const openDocument = (type: string): Uint8Array =>
  zip(`mimetypeapplication/vnd.oasis.opendocument.${type}`, "content.xml");

test("a file is what its bytes say", () => {
  expect(networkDocumentType(bytes("%PDF-1.7"))).toBe("pdf");
  expect(networkDocumentType(bytes("\u0089PNG\r\n\u001a\n…"))).toBe("png");
  expect(networkDocumentType(bytes("\u00ff\u00d8\u00ff\u00e0"))).toBe("jpg");
  expect(networkDocumentType(office("word/document.xml"))).toBe("docx");
  expect(networkDocumentType(office("xl/workbook.xml"))).toBe("xlsx");
  expect(networkDocumentType(office("ppt/presentation.xml"))).toBe("pptx");
  expect(networkDocumentType(openDocument("text"))).toBe("odt");
  expect(networkDocumentType(openDocument("spreadsheet"))).toBe("ods");
});

test("an Office file with macros is told apart", () => {
  expect(networkDocumentType(office("word/document.xml", "word/vbaProject.bin"))).toBe("programs");
});

test("nothing else is taken, however it is made up", () => {
  const refused = {
    empty: bytes(""),
    page: bytes("<html>%PDF-1.7</html>"),
    "a start cut short": bytes("%PDF"),
    archive: zip("photo.jpg"),
    "an archive that names a document only": zip("word/document.xml"),
    "a model of text": openDocument("text-master"),
    drawing: openDocument("graphics"),
    program: bytes("MZ\u0090\0"),
    picture: bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  };
  for (const [name, file] of Object.entries(refused)) expect(networkDocumentType(file), name).toBeUndefined();
});
