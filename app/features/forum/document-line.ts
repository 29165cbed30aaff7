import { documentCategories } from "#app/domain/forum.ts";
import { networkDocumentTypes, networkDocumentTypeCodes } from "#app/domain/network-document-type.ts";
import { formatNumber } from "#app/ui/french.ts";
import type { NetworkDocument } from "#db/queries/forum/network-documents.server.ts";
import { meetingName } from "./meeting-words.ts";

/** A document as lists show it. */
export function documentLine(document: NetworkDocument) {
  const { meetingTitle, meetingOn } = document;
  return {
    id: document.id as string,
    title: document.title,
    category: documentCategories[document.category].label,
    url: document.url,
    /** « PDF, 120 ko »; « lien vers www.exemple.fr ». */
    what: document.url === null ? fileWords(document) : `lien vers ${hostOf(document.url)}`,
    meetingId: document.meetingId as string | null,
    meeting:
      meetingTitle === null || meetingOn === null
        ? null
        : meetingName({ title: meetingTitle, heldOn: meetingOn }),
    addedOn: document.addedOn,
    addedBy: document.addedBy,
  };
}

export type DocumentLine = ReturnType<typeof documentLine>;

function fileWords({ mediaType, size }: NetworkDocument): string {
  const code = networkDocumentTypeCodes.find((one) => networkDocumentTypes[one].mediaType === mediaType);
  const label = code === undefined ? "Fichier" : networkDocumentTypes[code].label;
  return size === null ? label : `${label}, ${sizeWords(size)}`;
}

/** `524 288` → « 525 ko »; thousands of octets, as disks count. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.ceil(bytes / 1000)))}\u00a0ko`;
  return `${formatNumber(bytes / 1_000_000, 1)}\u00a0Mo`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
