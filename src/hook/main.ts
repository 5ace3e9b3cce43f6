import { HookClient } from './client.ts';

void new HookClient(process.argv.slice(2)).run();
