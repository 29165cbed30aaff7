import { writeZipOf, type Contents } from "./make-files.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Number formats by style: `s="0"` general, then one style for each code, numbered from 164. */
export function stylesXml(...codes: string[]): string {
  const formats = codes.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`,
  );
  const styles = codes.map((_, index) => `<xf numFmtId="${164 + index}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${formats.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`;
}

export type WorkbookParts = {
  /** The rows of the first sheet, `<row>` elements. */
  rows?: string;
  strings?: string;
  styles?: string;
  workbookProperties?: string;
  extra?: Contents;
};

/** A workbook of one sheet « Feuil1 », written by hand as Excel would. */
export function writeWorkbookOf(path: string, parts: WorkbookParts): Promise<string> {
  return writeZipOf(path, contentsOf(parts));
}

export function contentsOf({
  rows = "",
  strings,
  styles,
  workbookProperties = "",
  extra = {},
}: WorkbookParts): Contents {
  return {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}">${workbookProperties}<sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": `<sst xmlns="${main}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { "xl/styles.xml": styles }),
    ...extra,
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
