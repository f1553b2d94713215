import { checkContent } from '../src/schema/check.ts';
import { readContentFiles } from '../src/schema/files.ts';
import { formatIssue } from '../src/schema/issue.ts';

/*
 * npm run check:content [-- folder]: checks the whole record and prints every problem. Exit code 1 if there is one.
 */
const root = process.argv[2] ?? process.cwd();
const { issues, records } = checkContent(await readContentFiles(root), Date.now());
for (const issue of issues) console.error(formatIssue(issue));
const counts = Object.entries(records)
  .filter(([name, list]) => list.length > 0 || name === 'events')
  .map(([name, list]) => `${list.length} ${name}`);
console.log(`${counts.join(', ')}; ${issues.length === 0 ? 'no problems' : `${issues.length} problems`}`);
process.exitCode = issues.length === 0 ? 0 : 1;
