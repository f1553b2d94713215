/** What the tests use of the `edtf` library, which has no types of its own. */
declare module 'edtf' {
  /** Bounds in UTC milliseconds, both included; infinite where a side is open, `null` where it is not known. */
  export default function edtf(text: string): {
    type: string;
    min: number | null;
    max: number | null;
    uncertain?: { value: number };
    approximate?: { value: number };
  };
}
