import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { checkContent } from '../src/schema/check.ts';
import { readContentFiles } from '../src/schema/files.ts';
import { formatIssue } from '../src/schema/issue.ts';

/*
 * npm run build: checks the whole record, builds beside the last build, and only then takes its place. A failed build
 * publishes nothing and leaves what was there. Where to: SITE_OUT (dist); for where: SITE_URL, SITE_BASE.
 */

const out = process.env['SITE_OUT'] ?? 'dist';
const next = `${out}-next`;
const last = `${out}-last`;

async function check(): Promise<boolean> {
  const { issues } = checkContent(await readContentFiles(process.cwd()), Date.now());
  for (const issue of issues) console.error(formatIssue(issue));
  if (issues.length > 0) console.error(`${issues.length} problems in the record: nothing was built.`);
  return issues.length === 0;
}

function build(): boolean {
  rmSync(next, { recursive: true, force: true });
  const env = { ...process.env, SITE_OUT: next };
  return (
    spawnSync('astro', ['build', '--silent'], { stdio: 'inherit', env, shell: process.platform === 'win32' }).status ===
    0
  );
}

function takePlace(): void {
  rmSync(last, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, last);
  renameSync(next, out);
  rmSync(last, { recursive: true, force: true });
}

if ((await check()) && build()) {
  takePlace();
  console.log(`The site is built in ${out}/`);
} else {
  rmSync(next, { recursive: true, force: true });
  process.exitCode = 1;
}
