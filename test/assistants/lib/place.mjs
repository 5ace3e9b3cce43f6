// The usual beginning of a test: the project, Chaperone set up for it, and a broker if one is wanted.
import assert from 'node:assert/strict';
import path from 'node:path';
import { makeFolders, setUpChaperone } from './chaperone.mjs';
import { startClaude } from './claude.mjs';
import { skipPermissions, turns } from './play.mjs';
import { finishProject, projectFiles } from './project.mjs';

// `inside(name)` is a file of the project
export async function makePlace(t, { files = projectFiles } = {}) {
  const folders = makeFolders(t, files);
  finishProject(folders);
  const chaperone = await setUpChaperone(t, folders);
  return { ...folders, chaperone, inside: (name) => path.join(folders.workspace, name) };
}

export async function makeSupervisedPlace(t, { approvalSeconds = 60, ...options } = {}) {
  const place = await makePlace(t, options);
  assert.equal(await place.chaperone.ask('supervise', place.workspace, approvalSeconds), 'on');
  return place;
}

// Claude Code makes these calls, all in one turn; `result` is what came of it
export async function startCalls(t, place, calls, options) {
  const claude = await startClaude({ ...place, args: skipPermissions, script: turns(calls), ...options });
  t.after(claude.kill);
  return claude;
}
