// Runs test files with Node's own test runner and our reporter; shows the output as it comes.
import { fileURLToPath } from 'node:url';
import { readCount } from './count.mjs';
import { runLimited } from './runLimited.mjs';

const reporter = fileURLToPath(new URL('reporter.mjs', import.meta.url));

// Resolves to the exit code, which also says whether a file held no test; for Node that is no failure
export async function runNodeTests(files, { concurrency, fileLimitSeconds, limitSeconds }) {
  const args = [
    '--enable-source-maps',
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-timeout=${fileLimitSeconds * 1000}`,
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stdout',
    ...files,
  ];
  const { NODE_TEST_CONTEXT: _ours, ...env } = process.env;
  const { code, output } = await runLimited(process.execPath, args, { env, limitSeconds, show: (text) => process.stdout.write(text) });
  return code === 0 && readCount(output)?.failed === 0 ? 0 : 1;
}
