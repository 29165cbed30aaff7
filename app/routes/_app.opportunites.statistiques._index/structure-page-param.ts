/** The parameter of the second table’s pages. */
export const structurePageParam = "page_structures";
