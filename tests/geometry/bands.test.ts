import { describe, expect, test } from 'vitest';
import { placeBands, type BandEra, type BandRow } from '../../src/geometry/bands.ts';
import { at, from } from './charts.ts';

const DAY = 86_400_000;

/** An era from a day to another, both included; no second day while it goes on. */
const era = (label: string, start: string, end?: string, short?: string): BandEra => ({
  id: label.toLowerCase(),
  label,
  start: at(start),
  ...(end !== undefined && { end: at(end) + DAY }),
  ...(short !== undefined && { short }),
});

const row = (...eras: BandEra[]): BandRow[] => [{ id: 'us', label: 'United States', eras }];

const REAGAN = era('Ronald Reagan', '1981-01-20', '1989-01-20', 'Reagan');
const BUSH = era('George H. W. Bush', '1989-01-20', '1993-01-20', 'G. H. W. Bush');
const ALL = from('1980-01-01', '1995-01-01');

describe('bands', () => {
  test('terms that change on a day share a line', () => {
    const { bands } = placeBands(row(REAGAN, BUSH), ALL, 800);
    expect(bands.map(({ y }) => y)).toEqual([0, 0]);
    expect(bands.map(({ odd }) => odd)).toEqual([false, true]);
  });

  test('what overlaps by more than a day takes a line of its own', () => {
    const { bands } = placeBands(row(REAGAN, era('A law', '1985-01-01', '1990-01-01')), ALL, 800);
    expect(new Set(bands.map(({ y }) => y)).size).toBe(2);
  });

  test.each([
    [800, 'Ronald Reagan'],
    [160, 'Reagan'],
    [60, ''],
  ])('on a plot of %i pixels a term is named "%s"', (width, text) => {
    expect(placeBands(row(REAGAN), ALL, width).bands[0]?.text).toBe(text);
  });

  test('a name with no room inside stands before its band, where nothing else is', () => {
    const group = era('High-level security group', '1994-06-01');
    const [band] = placeBands(row(group), ALL, 800).bands;
    expect(band).toMatchObject({ text: 'High-level security group', side: 'before' });
    const [, after] = placeBands(row(era('Another one', '1981-01-01', '1994-05-01'), group), ALL, 800).bands;
    expect(after).toMatchObject({ text: '', side: 'before' });
  });

  test('what began before the window or still goes on reaches its edges', () => {
    const { bands } = placeBands(row(era('Kingpin Act', '1970-01-01')), ALL, 800);
    expect(bands).toMatchObject([{ x0: 0, x1: 800 }]);
  });

  test('what lies outside the window is not drawn, and the height stays', () => {
    const whole = placeBands(row(REAGAN, BUSH), ALL, 800);
    const later = placeBands(row(REAGAN, BUSH), from('2000-01-01', '2010-01-01'), 800);
    expect(later.bands).toEqual([]);
    expect(later.height).toBe(whole.height);
  });

  test('a chart without eras takes no room for them', () => {
    expect(placeBands([], ALL, 800)).toEqual({ height: 0, rows: [], bands: [] });
  });
});
