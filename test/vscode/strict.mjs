// code-server lets every extension use every proposed API, which desktop VS Code refuses. This puts the check back,
// so that a test can't pass here with something that the marketplace would not let through.
import fs from 'node:fs';
import path from 'node:path';

const mark = '/*proposed API is checked*/';

// each bundle has its own minified name for `isProposedApiEnabled`; a proposal that it is asked about gives it away
const bundles = [
  { file: 'workbench/api/node/extensionHostProcess.js', proposal: 'textDocumentChangeReason' },
  { file: 'code/browser/workbench/workbench.js', proposal: 'contribLanguageModelToolSets' },
];

const escaped = (text) => text.replace(/[$]/g, '\\$&');

function namesOfTheCheck(source, proposal) {
  const calls = source.matchAll(new RegExp(`([A-Za-z0-9_$]{1,4})\\([^()]*?,"${proposal}"\\)`, 'g'));
  return [...new Set([...calls].map((call) => call[1]))];
}

function withTheCheck(source, name) {
  const alwaysTrue = new RegExp(`function ${escaped(name)}\\((\\w+),(\\w+)\\)\\{return!0\\}`);
  return source.replace(alwaysTrue, (_, extension, asked) => {
    const proposals = `${extension}.enabledApiProposals`;
    return `function ${name}(${extension},${asked}){${mark}return!!(${proposals}&&${proposals}.includes(${asked}))}`;
  });
}

function patch(file, proposal) {
  const source = fs.readFileSync(file, 'utf8');
  if (source.includes(mark)) return;
  const patched = namesOfTheCheck(source, proposal).reduce(withTheCheck, source);
  if (!patched.includes(mark)) throw new Error(`\`${file}\` has no check for proposed API that could be put back`);
  fs.writeFileSync(file, patched);
}

export function refuseProposedApi(vscodeFolder) {
  for (const { file, proposal } of bundles) patch(path.join(vscodeFolder, 'out/vs', file), proposal);
}
