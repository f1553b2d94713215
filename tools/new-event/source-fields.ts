import { ORIGINS, SOURCE_KINDS } from '../../src/vocabulary.ts';
import type { Field } from './fill.ts';

/** What is asked of a source that the record does not have, in this order. */
export const SOURCE_FIELDS: readonly Field[] = [
  {
    key: 'publisher',
    name: 'publisher',
    ask: 'Who stands behind the text? For the report of an agency the agency, whoever carried it.\nPublisher',
  },
  {
    key: 'via',
    name: 'via',
    ask: 'Is this page a copy? Then the site that carries it; Enter if it is not.\nVia',
  },
  { key: 'title', name: 'title', ask: 'The headline, exactly as on the page; Enter if you did not see one.\nTitle' },
  {
    key: 'description',
    name: 'description',
    ask: 'What is the page? One line in your own words.\nDescription',
  },
  {
    key: 'published',
    name: 'published',
    ask: 'When was it published? Like 2008-11-02 or 2008-11; Enter if it does not say.\nPublished',
  },
  { key: 'language', name: 'language', ask: 'In which language? en, es, pt-BR.\nLanguage', preset: 'en' },
  {
    key: 'kind',
    name: 'kind',
    ask: 'What kind of page is it?\nKind',
    // A document comes with its claims: nobody types those here.
    choices: SOURCE_KINDS.filter((kind) => kind !== 'document').map((value) => ({ value })),
  },
  {
    key: 'origin',
    name: 'origin',
    ask: 'Whose account is it?\nOrigin',
    choices: ORIGINS.map((value) => ({ value })),
  },
];

/** The question for what a source carries. */
export const SUPPORTS: Field = {
  key: 'supports',
  name: 'supports',
  ask: 'What of this event does it carry, in your own words? At most 500 characters.\nSupports',
};

/** The question for the name of a record, with one to accept. */
export const nameField = (preset: string): Field => ({
  key: 'id',
  name: '--id',
  ask: 'The name of its file, for ever. Enter accepts this one.\nName',
  preset,
});
