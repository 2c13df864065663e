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
            'scripts/*.test.ts',
          ],
          environment: 'node',
          // GitHub's parser of workflows imports JSON as bundlers do.
          server: { deps: { inline: ['@actions/workflow-parser'] } },
          // Against a hang, not a measure: these machines are shared. Speed is shown by the benches.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'container',
          include: ['scripts/container/*.test.ts'],
          environment: 'node',
          // It installs from the registry: against a hang, not a measure.
          testTimeout: 300_000,
          hookTimeout: 1_200_000,
        },
      },
      {
        test: {
          name: 'infra',
          include: ['infra/**/*.test.ts'],
          exclude: ['infra/node_modules/**', 'infra/cdk.out/**'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'app',
          include: ['src/server/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['src/server/db/test-postgres.ts'],
          // Against a hang, not a measure.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
})
