/** What the network's documents may be, and the ending their names then have. */
export const networkDocumentTypes = {
  pdf: { label: "PDF", mediaType: "application/pdf" },
  png: { label: "image PNG", mediaType: "image/png" },
  jpg: { label: "image JPEG", mediaType: "image/jpeg" },
  docx: {
    label: "Word",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  xlsx: {
    label: "Excel",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  pptx: {
    label: "PowerPoint",
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  },
  odt: { label: "texte OpenDocument", mediaType: "application/vnd.oasis.opendocument.text" },
  ods: { label: "tableur OpenDocument", mediaType: "application/vnd.oasis.opendocument.spreadsheet" },
} as const satisfies Record<string, { label: string; mediaType: string }>;
export type NetworkDocumentType = keyof typeof networkDocumentTypes;

export const networkDocumentTypeCodes = Object.keys(networkDocumentTypes) as NetworkDocumentType[];

/** The entry by which each kind of Office file is known, and the one that holds programs. Source: ECMA-376, part 2. */
const officeEntries = {
  docx: "word/document.xml",
  xlsx: "xl/workbook.xml",
  pptx: "ppt/presentation.xml",
} as const;
const officePrograms = "vbaProject.bin";

/**
 * What a file is by its bytes, whatever its name says. `programs`: an Office file that holds macros; undefined: none of
 * ours.
 */
export function networkDocumentType(bytes: Uint8Array): NetworkDocumentType | "programs" | undefined {
  if (startsWith(bytes, "%PDF-")) return "pdf";
  if (startsWith(bytes, "\u0089PNG\r\n\u001a\n")) return "png";
  if (startsWith(bytes, "\u00ff\u00d8\u00ff")) return "jpg";
  if (!startsWith(bytes, "PK\u0003\u0004")) return undefined;
  return openDocumentType(bytes) ?? officeType(bytes);
}

/** An OpenDocument file says its type first, uncompressed. Source: OpenDocument 1.3, part 2, « mimetype ». */
function openDocumentType(bytes: Uint8Array): NetworkDocumentType | undefined {
  const nameAt = 30;
  if (!startsWith(bytes.subarray(nameAt), "mimetype")) return undefined;
  const said = bytes.subarray(nameAt + "mimetype".length);
  return (["odt", "ods"] as const).find((code) => {
    const { mediaType } = networkDocumentTypes[code];
    // « …text » also starts « …text-master »: the next entry of the archive follows the type at once.
    return startsWith(said, mediaType) && startsWith(said.subarray(mediaType.length), "PK");
  });
}

/** Names of entries stand uncompressed in an archive. */
function officeType(bytes: Uint8Array): NetworkDocumentType | "programs" | undefined {
  if (!holds(bytes, "[Content_Types].xml")) return undefined;
  const found = (["docx", "xlsx", "pptx"] as const).find((code) => holds(bytes, officeEntries[code]));
  return found !== undefined && holds(bytes, officePrograms) ? "programs" : found;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return bytes.length >= text.length && matchesAt(bytes, text, 0);
}

function holds(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  let at = bytes.indexOf(first);
  while (at !== -1 && at + text.length <= bytes.length) {
    if (matchesAt(bytes, text, at)) return true;
    at = bytes.indexOf(first, at + 1);
  }
  return false;
}

function matchesAt(bytes: Uint8Array, text: string, at: number): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}
