import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { superviseFolder } from '../../src/broker/superviseFolder.ts';
import { chaperoneHome } from '../../src/host/home.ts';
import { installHookClients } from '../../src/host/hookClients.ts';

// The broker outside the editor, in a process of its own: the same code as in the extension host. Arguments: extension folder, scratch folder
const [extensionFolder = '', scratch = ''] = process.argv.slice(2);
const workspace = join(scratch, 'workspace');
mkdirSync(join(workspace, 'src'), { recursive: true });
mkdirSync(join(workspace, '.chaperone'), { recursive: true });
const scope = '{ "version": 1, "files": [{ "paths": ["src/**"], "write": "allow" }] }';
writeFileSync(join(workspace, '.chaperone/scope.jsonc'), scope);
const home = chaperoneHome(scratch);
const { client } = installHookClients({ extensionFolder, home, runtime: { command: process.execPath, env: {} } });
const supervision = await superviseFolder({ folder: workspace, home, trusted: () => true, person: 'bench', approvalSeconds: () => 5, ownFolders: [] });
await supervision.acceptScope(scope);
process.stdout.write(`${JSON.stringify({ client, workspace, status: supervision.status() })}\n`);
process.once('SIGTERM', () => void supervision.stop().then(() => process.exit(0)));
