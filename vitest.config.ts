import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'domain',
          include: [
            'src/domain/**/*.test.ts',
            'src/cli/**/*.test.ts',
            'src/web/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          environment: 'node',
          // Against a hang, not a measure: these machines are shared. Speed is shown by the benches.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'app',
          include: ['src/server/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['src/server/db/test-postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
