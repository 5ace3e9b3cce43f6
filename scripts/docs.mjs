// `npm run docs`: writes the pages of `docs` that are made from the sources.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importSource } from './lib/importSource.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { operationsPage } = await importSource('scripts/docs/operationsPage.ts');
fs.writeFileSync('docs/operations.md', operationsPage());
