import { expect, test } from 'vitest';
import { linksOf } from '../../src/model/links.ts';
import type { LinkType } from '../../src/vocabulary.ts';
import { makeEvent } from './make-event.ts';

function linked(id: string, ...links: [LinkType, string][]) {
  return { ...makeEvent('2016', { id }), record: { links: links.map(([type, event]) => ({ type, event })) } };
}

const indictment = linked('indictment', ['leads-to', 'arrest']);
const arrest = linked('arrest', ['leads-to', 'trial'], ['answers', 'indictment']);
const trial = linked('trial');
const events = [indictment, arrest, trial];
const short = (id: string) => linksOf(id, events).map(({ type, direction, event }) => [type, direction, event.id]);

test('an event has the links it names and those that name it, in the order of time', () => {
  expect(short('arrest')).toEqual([
    ['answers', 'forward', 'indictment'],
    ['leads-to', 'back', 'indictment'],
    ['leads-to', 'forward', 'trial'],
  ]);
});

test('an event that names none still has those that name it', () => {
  expect(short('trial')).toEqual([['leads-to', 'back', 'arrest']]);
});

test('a link hands over the whole event', () => {
  expect(linksOf('trial', events)[0]?.event).toBe(arrest);
});

test('a link to an event that is not in the list is left out', () => {
  expect(linksOf('arrest', [arrest])).toEqual([]);
});

test('an event that is not in the list, or an empty list, has no links', () => {
  expect(linksOf('nowhere', events)).toEqual([]);
  expect(linksOf('arrest', [])).toEqual([]);
});
