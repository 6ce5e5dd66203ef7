import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A table row that fails shows every difference.
    chaiConfig: { truncateThreshold: 0 },
  },
});
