/** The longest texts files may bring in, in UTF-16 units: beyond, a workbook is refused, open data is cut. Our choice. */
export const longestText = 10_000;

/** Name of an organisation. */
export const longestName = 500;

/** A text by which a row is found again: short enough for the index of either engine. */
export const longestIdentifier = 200;

/** What open data gives in place of a buyer's SIRET. */
export const longestOrganisationNumber = 100;
