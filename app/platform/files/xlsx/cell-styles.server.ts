import type { Bytes } from "../bytes.server.ts";
import { meaningOfBuiltIn, meaningOfFormat, type NumberMeaning } from "./number-format.ts";
import { readWholeXml } from "./read-xml.server.ts";

/** What numbers mean in each cell style, by the style's rank. */
export async function readCellStyles(bytes: Bytes | undefined): Promise<NumberMeaning[]> {
  if (bytes === undefined) return [];
  const custom = new Map<number, NumberMeaning>();
  const formats: number[] = [];
  let inCellStyles = false;
  await readWholeXml(bytes(), {
    open: (name, attributes) => {
      const id = Number(attributes["numFmtId"] ?? 0);
      if (name === "numFmt") custom.set(id, meaningOfFormat(attributes["formatCode"] ?? ""));
      else if (name === "cellXfs") inCellStyles = true;
      else if (name === "xf" && inCellStyles) formats.push(id);
    },
    close: (name) => {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return formats.map((id) => custom.get(id) ?? meaningOfBuiltIn(id));
}
