import type { Relation } from '../vocabulary.ts';

/** The sign of each relation, in a box of 14 by 14. Shape tells the relation, whatever the colour. */
export const SIGN_PATHS: Record<Relation, string> = {
  cooperation: 'M7 1A6 6 0 1 1 7 13A6 6 0 1 1 7 1Z',
  friction: 'M7 0L14 7L7 14L0 7Z',
  unilateral: 'M7 .6L13.6 12.8H.4Z',
  context: 'M1.6 1.6H12.4V12.4H1.6Z',
};

/** The line through the sign of what is disputed. */
export const STRIKE_PATH = 'M1 13L13 1';

/** The id of a sign's symbol in the page. */
export const signId = (relation: Relation, struck: boolean) => `sign-${relation}${struck ? '-struck' : ''}`;
