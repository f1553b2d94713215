/** The languages the site is published in; the first one has no prefix in addresses. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The name of the project, the same in every language. */
export const SITE_NAME = 'Hemisphere Record';

/** The year the record may begin with; a date before it, or after next year, is a typing error. */
export const FIRST_YEAR = 1960;
