import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isJsonObject, parseJson, textAt } from '../core/json.ts';
import { parseJsonc } from '../core/jsonc.ts';
import { writeDurably } from './durable.ts';
import { type ChaperoneHome, makePrivateFolder } from './home.ts';

/** What an assistant's adapter knows about its settings file; see `assistants/assistant.ts`. */
export type SettingsFile = { readonly settingsFile: string; readonly plainJson: boolean; add(text: string | undefined, client: string): string; remove(text: string): string };

/** One change to an assistant's settings, to be looked at before it is made. */
export type SetupPlan = {
  readonly assistant: string;
  readonly file: string;
  /** The text now; undefined when there is no file. */
  readonly before: string | undefined;
  /** The text afterwards; undefined when the file goes away again. */
  readonly after: string | undefined;
  readonly changes: boolean;
};

/** Works out how a settings file would look with our hook in it. @throws when the assistant could not read the file, with the place */
export function planInstallation(assistant: string, settings: SettingsFile, { home, client }: { readonly home: string; readonly client: string }): SetupPlan {
  const file = join(home, settings.settingsFile);
  const before = readSettings(file, settings.plainJson);
  const after = add(settings, before, client, file);
  return { assistant, file, before, after, changes: after !== before };
}

function add(settings: SettingsFile, before: string | undefined, client: string, file: string): string {
  try {
    return settings.add(before, client);
  } catch (error) {
    throw new Error(`\`${file}\` can't be added to: ${error instanceof Error ? error.message : String(error)}; mend it and try again`);
  }
}

/** Works out how it would look without. When nothing else changed since, that is exactly the text from before. @throws like `planInstallation` */
export function planUninstallation(assistant: string, settings: SettingsFile, { home, chaperone }: { readonly home: string; readonly chaperone: ChaperoneHome }): SetupPlan {
  const file = join(home, settings.settingsFile);
  const before = readSettings(file);
  if (before === undefined) return { assistant, file, before, after: undefined, changes: false };
  const without = settings.remove(before);
  if (without === before) return { assistant, file, before, after: before, changes: false };
  const backup = readBackup(chaperone, assistant);
  const isOurs = (text: string | undefined): boolean => text !== undefined && settings.remove(text) !== text;
  // a text from before that held an older entry of ours is not what a person had
  const restores = backup?.after === before && backup.file === file && !isOurs(backup.before);
  return { assistant, file, before, after: restores ? backup.before : without, changes: true };
}

/**
 * Makes the change, after keeping the text from before beside our own files.
 * @throws when the file was changed since the plan was made; then nothing is written
 */
export function applyPlan(plan: SetupPlan, chaperone: ChaperoneHome): void {
  const { file, before, after, assistant, changes } = plan;
  if (!changes) return;
  if (readSettings(file) !== before) throw new Error(`\`${file}\` was changed in the meantime; nothing was written, look at the change again`);
  makePrivateFolder(chaperone.backups);
  writeDurably(backupFile(chaperone, assistant), `${JSON.stringify({ file, before, after }, null, 1)}\n`);
  if (after === undefined) return rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  // a settings file may be a link into a person's own repository of settings: the link stays, its target is written
  const target = existsSync(file) && lstatSync(file).isSymbolicLink() ? realpathSync(file) : file;
  writeDurably(target, after, existsSync(target) ? statSync(target).mode & 0o777 : 0o600);
}

/** Where the text from before the last change is kept. */
export function backupFile(chaperone: ChaperoneHome, assistant: string): string {
  return join(chaperone.backups, `${assistant}.json`);
}

function readSettings(file: string, plain = false): string | undefined {
  if (!existsSync(file)) return undefined;
  const text = decode(readFileSync(file), file);
  const { problems, value } = parseJsonc(text, { plain });
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`\`${file}\`, line ${problem.position.line}, column ${problem.position.column}: ${problem.message}; mend it and try again`);
  if (!isJsonObject(value)) throw new Error(`\`${file}\` holds no JSON object; mend it and try again`);
  return text;
}

/** What is no UTF-8 would be written back as something else. */
function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`\`${file}\` is not valid UTF-8; save it as UTF-8 and try again`);
  }
}

function readBackup(chaperone: ChaperoneHome, assistant: string): { readonly file: string | undefined; readonly before: string | undefined; readonly after: string | undefined } | undefined {
  const file = backupFile(chaperone, assistant);
  const saved = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : undefined;
  return isJsonObject(saved) ? { file: textAt(saved, 'file'), before: textAt(saved, 'before'), after: textAt(saved, 'after') } : undefined;
}
