/* The package has no types of its own; this is what the tests ask of it. */
declare module 'culori' {
  /** Contrast of two colours by WCAG 2: from 1 to 21. */
  export function wcagContrast(one: string, other: string): number;
}
