// Runs the test files of one folder, one file at a time; most of them on a real VS Code or a real assistant.
import { installClaude } from '../../test/assistants/claude-code/install.mjs';
import { installRig } from '../../test/vscode/install.mjs';
import { findFiles } from './findFiles.mjs';
import { runNodeTests } from './nodeTests.mjs';

const preparations = {
  corpus: [],
  ui: [installRig],
  assistants: [installRig, installClaude],
};

const suite = process.argv[2];
for (const prepare of preparations[suite]) await prepare();
process.exitCode = await runNodeTests(findFiles(`test/${suite}`, '.test.mjs'), {
  concurrency: 1, // each window takes more than a gigabyte
  fileLimitSeconds: 300,
  limitSeconds: 3600, // the stage has a stricter one
});
