import { expect, test } from 'vitest';
import { timeline as words } from '../../src/i18n/en/timeline.ts';
import { clusterName, countryList, eventName } from '../../src/model/names.ts';
import { makeEvent } from './make-event.ts';

const names = new Map([
  ['MX', 'Mexico'],
  ['US', 'United States'],
]);

test("countries are named in the author's order", () => {
  expect(countryList({ countries: ['US', 'MX'] }, names)).toBe('United States, Mexico');
});

test('a country without a name goes by its code', () => {
  expect(countryList({ countries: ['MX', 'XK'] }, names)).toBe('Mexico, XK');
});

test('an event is announced with title, date, countries, relation and status', () => {
  const event = makeEvent('2016-01-08', { title: 'El Chapo is recaptured', relation: 'friction', status: 'alleged' });
  expect(eventName(event, names, words)).toBe('El Chapo is recaptured. 8 January 2016. Mexico. Friction, alleged.');
});

test.each([
  ['several years', ['2016', '2019-05-01', '2018'], '3 events, 2016 to 2019'],
  ['one year', ['2016-01', '2016-12-31'], '2 events, 2016'],
  ['an open start', ['../1975', '1989/..'], '2 events, 1975 to 1989'],
])('a cluster of %s says how many and when', (_what, dates, name) => {
  expect(
    clusterName(
      dates.map((date) => makeEvent(date)),
      words,
    ),
  ).toBe(name);
});
