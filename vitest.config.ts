import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The command and the segmenters' dictionary are read from dist.
    globalSetup: './test/build.setup.ts',
    // A table row that fails shows every difference.
    chaiConfig: { truncateThreshold: 0 },
  },
});
