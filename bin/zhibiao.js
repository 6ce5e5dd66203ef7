#!/usr/bin/env node
try {
  const { run, standardOutput } = await import('../dist/cli/main.js');
  process.exitCode = await run(process.argv.slice(2), {
    stdout: standardOutput(),
    stderr: process.stderr,
    env: process.env,
    signals: process,
  });
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write('zhibiao: not built yet; run npm ci in the folder of the project\n');
  process.exitCode = 2;
}
