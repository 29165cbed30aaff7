/** Short fields of one line of thought: as many a row as fit, one under the other on a phone. */
export const sideBySide = "grid grid-cols-[repeat(auto-fit,minmax(12rem,1fr))] gap-5";
