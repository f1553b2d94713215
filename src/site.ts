/** The languages the site is published in; the first one has no prefix in addresses. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The name of the project, the same in every language. */
export const SITE_NAME = 'Hemisphere Record';

/** The years the record may speak of; outside them a date is a typing error. The last is one after the edition's. */
export const FIRST_YEAR = 1960;
export const LAST_YEAR = 2027;

/** Where the source text of the site lies, for "edit this page" links; empty until a public repository exists. */
export const REPOSITORY_URL = '';
