import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** A folder with the given files, removed when the test is done. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hemisphere-record-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Every file below a folder, with its bytes in hexadecimal. */
export function bytesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path), readFileSync(path).toString('hex')];
    }),
  );
}

/** Runs one of our tools with this Node and tells how it ended and what it wrote, in lines. */
export function runTool(name: string, { args = [], cwd = process.cwd(), env = {} }: ToolRun) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(process.cwd(), 'tools', name), ...args], {
    cwd,
    env: { ...process.env, SITE_OUT: undefined, ...env },
    encoding: 'utf8',
  });
  const lines = (text: string) => text.split('\n').filter(Boolean);
  return { status, stdout: lines(stdout), stderr: lines(stderr) };
}

/** What a tool is given. */
export interface ToolRun {
  args?: string[];
  cwd?: string;
  env?: Record<string, string>;
}
