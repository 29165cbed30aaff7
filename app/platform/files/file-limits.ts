/**
 * How big a file may be before it is refused, so that no file, made on purpose or not, fills the memory or runs
 * for an hour. Sizes in bytes, after unpacking unless said otherwise. Source: exchange.md, « Limits »; trust.md.
 */
export type FileLimits = {
  zipEntries: number;
  xlsxPackedBytes: number;
  xlsxBytes: number;
  /** Rows with something in them, header lines left out, all sheets together. */
  xlsxRows: number;
  /** Unpacked size over packed size. */
  xlsxRatio: number;
  csvBytes: number;
  csvRows: number;
  /** Columns of a sheet. */
  columns: number;
  /** Bytes of one CSV row. */
  csvRowBytes: number;
};

const megabyte = 1_000_000;

/** For files that the person at the keyboard of the server gives. */
export const commandLimits: FileLimits = {
  zipEntries: 200,
  xlsxPackedBytes: 50 * megabyte,
  xlsxBytes: 150 * megabyte,
  xlsxRows: 200_000,
  xlsxRatio: 100,
  csvBytes: 2_000 * megabyte,
  csvRows: 10_000_000,
  columns: 1_000,
  csvRowBytes: 2 * megabyte,
};

/** For files that come through the web. */
export const uploadLimits: FileLimits = { ...commandLimits, csvBytes: 100 * megabyte };

/** Below this unpacked size a ratio says nothing: a short sheet of equal rows packs very well. */
export const ratioMattersFrom = megabyte;

/** `150 Mo`, `2 Go`, as messages write sizes. */
export function sizeInWords(bytes: number): string {
  const [size, unit] =
    bytes >= 1_000 * megabyte ? [bytes / (1_000 * megabyte), "Go"] : [bytes / megabyte, "Mo"];
  return `${countInWords(Math.ceil(size * 10) / 10)}\u00a0${unit}`;
}

/** `200 000`, thousands apart by U+202F, decimal comma. */
export function countInWords(count: number): string {
  return String(count)
    .replace(".", ",")
    .replace(/\B(?=(?:\d{3})+(?!\d))/g, "\u202f");
}
