import { spawnSync } from 'node:child_process';

/*
 * npm test: every check there is, in the order of how soon each can fail. Stops at the first that does. The site is
 * built three times: twice the same, to see that it comes out the same, and once under another path.
 */

interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
}

const UNIT = ['vitest', 'run', '--project', 'unit'];

const STEPS: Step[] = [
  { name: 'record', command: ['node', 'tools/check-content.ts'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'unit tests in Bogotá', command: [...UNIT, '--project', 'tools'], env: { TZ: 'America/Bogota' } },
  // The tools know no time zone, and take their time.
  { name: 'unit tests in Kiritimati', command: UNIT, env: { TZ: 'Pacific/Kiritimati' } },
  { name: 'build', command: ['node', 'tools/build.ts'] },
  {
    name: 'build again',
    command: ['node', 'tools/build.ts'],
    env: { SITE_OUT: 'dist-again', TZ: 'Pacific/Kiritimati' },
  },
  {
    name: 'build under /record/',
    command: ['node', 'tools/build.ts'],
    env: { SITE_OUT: 'dist-record', SITE_BASE: '/record/' },
  },
  { name: 'tests of the built files', command: ['vitest', 'run', '--project', 'built'] },
  { name: 'tests in a browser', command: ['playwright', 'test'] },
];

for (const { name, command, env } of STEPS) {
  console.log(`\n— ${name}`);
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\n"${name}" failed.`);
    process.exit(status ?? 1);
  }
}
