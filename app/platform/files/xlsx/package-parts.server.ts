import type { Bytes } from "../bytes.server.ts";
import { UnreadableFile } from "../sheet-source.ts";
import type { ZipArchive } from "../zip-archive.server.ts";
import { attributeNamed, readWholeXml } from "./read-xml.server.ts";

export type Relationship = { id: string; type: string; part: string };

/** The parts of an XLSX by name; names differ in case from one tool to the next. */
export type PackageParts = { find: (part: string) => Bytes | undefined };

export function partsOf(archive: ZipArchive): PackageParts {
  const parts = new Map(archive.entries.map((entry) => [entry.path.toLowerCase(), entry.bytes]));
  return { find: (part) => parts.get(part.toLowerCase()) };
}

/** What a part points to inside the file; links to the outside are left alone. `""` is the package itself. */
export async function relationshipsOf(parts: PackageParts, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf("/") + 1;
  const bytes = parts.find(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (bytes === undefined) return [];
  const found: Relationship[] = [];
  await readWholeXml(bytes(), {
    open: (name, attributes) => {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (name !== "Relationship" || mode === "External" || target === undefined) return;
      found.push({ id: id ?? "", type: type?.split("/").at(-1) ?? "", part: resolvePart(part, target) });
    },
    close: () => undefined,
  });
  return found;
}

export type Workbook = {
  sheets: Array<{ name: string; part: string }>;
  dateSystem: 1900 | 1904;
  part: string;
};

/** The sheets in the order of their tabs, hidden ones included; charts and macro sheets are no sheets of cells. */
export async function readWorkbook(parts: PackageParts): Promise<Workbook> {
  const root = (await relationshipsOf(parts, "")).find(({ type }) => type === "officeDocument");
  const part = root?.part ?? "xl/workbook.xml";
  const bytes = parts.find(part);
  if (bytes === undefined || part.endsWith(".bin")) throw new UnreadableFile(notWorkbook);
  const targets = new Map((await relationshipsOf(parts, part)).map((target) => [target.id, target]));
  const workbook: Workbook = { sheets: [], dateSystem: 1900, part };
  await readWholeXml(bytes(), {
    open: (name, attributes) => {
      if (name === "workbookPr" && /^(?:1|true)$/.test(attributes["date1904"] ?? ""))
        workbook.dateSystem = 1904;
      if (name !== "sheet") return;
      const target = targets.get(attributeNamed(attributes, "id") ?? "");
      if (target?.type === "worksheet")
        workbook.sheets.push({ name: attributes["name"] ?? "", part: target.part });
    },
    close: () => undefined,
  });
  return workbook;
}

const notWorkbook =
  "Ce fichier .xlsx n’est pas un classeur Excel\u00a0: ouvrez-le dans un tableur et enregistrez-le au format «\u00a0Classeur Excel (.xlsx)\u00a0».";

/** `../media/x.xml` or `/xl/x.xml` seen from a part → its name in the package. */
function resolvePart(from: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const segments = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
