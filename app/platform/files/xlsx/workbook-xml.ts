import { encodeXmlText } from "./xml-text.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Ranks in `cellXfs` below. `text` is Excel's own text format: what is typed over stays text. */
export const cellStyle = { header: 1, date: 2, text: 3 } as const;

const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export function sheetPart(index: number): string {
  return `xl/worksheets/sheet${String(index + 1)}.xml`;
}

/** Every part of a workbook but its sheets, by name. */
export function workbookParts(sheetNames: readonly string[]): Array<{ path: string; text: string }> {
  const ids = sheetNames.map((_, index) => String(index + 1));
  const sheets = sheetNames.map(
    (name, index) =>
      `<sheet name="${attribute(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  const targets = ids.map((id) => relationship(`rId${id}`, "worksheet", `worksheets/sheet${id}.xml`));
  const overrides = sheetNames.map((_, index) => override(sheetPart(index), "worksheet"));
  return [
    {
      path: "[Content_Types].xml",
      text: `${declaration}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("xl/workbook.xml", "sheet.main")}${override("xl/styles.xml", "styles")}${overrides.join("")}</Types>`,
    },
    {
      path: "_rels/.rels",
      text: relationshipsPart([relationship("rId1", "officeDocument", "xl/workbook.xml")]),
    },
    {
      path: "xl/workbook.xml",
      text: `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${sheets.join("")}</sheets></workbook>`,
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      text: relationshipsPart([...targets, relationship("rIdStyles", "styles", "styles.xml")]),
    },
    { path: "xl/styles.xml", text: styles },
  ];
}

function relationshipsPart(items: string[]): string {
  return `${declaration}<Relationships xmlns="${packageRelationships}">${items.join("")}</Relationships>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${spreadsheet}.${type}+xml"/>`;
}

function attribute(text: string): string {
  return encodeXmlText(text).replaceAll('"', "&quot;");
}
