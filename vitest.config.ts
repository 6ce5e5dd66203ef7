import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The command and the segmenters' dictionary are read from dist.
    globalSetup: './test/build.setup.ts',
    // Many tests start the command; a loaded machine takes its time.
    testTimeout: 60_000,
    // A table row that fails shows every difference.
    chaiConfig: { truncateThreshold: 0 },
  },
});
