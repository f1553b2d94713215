import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/built/**', 'tests/tools/**'],
          isolate: false,
        },
      },
      // Each starts the tool as a process of its own.
      { test: { name: 'tools', include: ['tests/tools/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
