import type { z } from 'astro/zod';
import { suggest } from './suggest.ts';

/** A problem of one field, before it is known in which file it stands. */
export interface FieldProblem {
  path: PropertyKey[];
  problem: string;
  mend: string;
}

/** `['sources', 1, 'locator']` as `sources[1].locator`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

const show = (value: unknown) => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value));

function split(message: string): { problem: string; mend: string } {
  const [problem = message, ...mend] = message.split('; ');
  return { problem, mend: mend.join('; ') || 'see content/README.md' };
}

function explain(issue: z.core.$ZodIssue, data: unknown, known: readonly string[]): FieldProblem[] {
  const { path } = issue;
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      problem: 'is not a key we know',
      mend: suggest(key, known) ?? 'remove it; content/README.md lists the keys',
    }));
  }
  if (value === undefined && issue.code !== 'custom') {
    return [{ path, problem: 'is missing', mend: 'add it; content/README.md tells what it holds' }];
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    return [
      {
        path,
        problem: `${show(value)} is none of our words`,
        mend: suggest(String(value), words) ?? `write one of ${words.join(', ')}`,
      },
    ];
  }
  if (issue.code === 'invalid_type' && issue.expected === 'object') {
    return [{ path, problem: 'is not a set of keys and values', mend: 'see content/README.md for its form' }];
  }
  if (issue.code === 'invalid_type' && !issue.message.includes('; ')) {
    return [
      {
        path,
        problem: `is not ${issue.expected === 'array' ? 'a list' : `a ${issue.expected}`}`,
        mend: 'see content/README.md for its form',
      },
    ];
  }
  return [{ path, ...split(issue.message) }];
}

/**
 * Turns what zod says into problems an author can mend.
 * @param known the keys the record may have, for "did you mean".
 */
export function explainZodError(error: z.ZodError, data: unknown, known: readonly string[]): FieldProblem[] {
  return error.issues.flatMap((issue) => explain(issue, data, known));
}
