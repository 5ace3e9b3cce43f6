import type { TextProblem } from '../jsonc.ts';
import type { Facts } from '../ports.ts';
import { type Layer, compileScope } from './compile.ts';
import type { Bases } from './glob.ts';
import type { Scope, ScopeInForce } from './inForce.ts';
import { type LoadedScope, loadScope } from './load.ts';
import { failingTests } from './ownTests.ts';
import { recommended } from './packs/recommended.ts';
import { conveniences, unaccepted, unscoped } from './packs/unscoped.ts';
import type { ScopeFile } from './schema.ts';
import { selfProtection } from './selfProtection.ts';

/** What is known about a folder when its scope is worked out. */
export type Situation = {
  /** The real path of the folder. */
  readonly root: string;
  readonly facts: Facts;
  /** Folders of Chaperone's own, resolved. */
  readonly own: readonly string[];
  readonly supervised: boolean;
  /** Whether the person trusts the workspace; in an untrusted one a scope file only tightens, accepted or not. */
  readonly trusted: boolean;
  readonly current?: { readonly file: string; readonly text: string };
  /** The text of the scope file that a person accepted last. */
  readonly accepted?: string;
  hash(text: string): string;
};

/** What a person should know about the scope file as it stands. */
export type ScopeState = 'none' | 'in force' | 'waits for acceptance' | 'was removed' | 'has problems';

/** The scope that binds in a folder, with the state of its file. */
export type Governed = { readonly scope: ScopeInForce; readonly state: ScopeState; readonly problems: readonly TextProblem[] };

/** Works out what binds. A file that has problems is not applied; the accepted one stays in force. */
export function govern(situation: Situation): Governed {
  const { current, accepted, trusted } = situation;
  const acceptedLayer = accepted === undefined ? undefined : compileText(accepted, current?.file ?? `${situation.root}/.chaperone/scope.jsonc`, situation).layer;
  const nothing = compilePack(current === undefined && accepted === undefined ? unscoped : unaccepted, situation);
  const agreed = agreedLayers(acceptedLayer, trusted, nothing);
  if (current === undefined) return governed(situation, agreed, acceptedLayer === undefined ? 'none' : 'was removed');
  if (current.text === accepted && acceptedLayer !== undefined) return governed(situation, agreed, trusted ? 'in force' : 'waits for acceptance');
  const { layer, problems } = compileText(current.text, current.file, situation);
  if (layer !== undefined) return governed(situation, [...agreed, layer], 'waits for acceptance');
  const unreadable = acceptedLayer === undefined || !trusted ? `the scope file ${current.file} has problems, first: ${problems[0]?.message ?? 'unknown'}` : undefined;
  return governed(situation, agreed, 'has problems', problems, unreadable);
}

/** What a person agreed to, or what holds without. In an untrusted workspace that stays in force beside it, so that the file can only tighten. */
function agreedLayers(accepted: Layer | undefined, trusted: boolean, nothing: Layer): readonly Layer[] {
  if (accepted === undefined) return [nothing];
  return trusted ? [accepted] : [nothing, accepted];
}

/** The scope as the file is written, accepted or not; for `explain`, tests and previews, never for enforcement. */
export function governAsWritten(situation: Situation): Governed {
  const { current } = situation;
  return govern({ ...situation, trusted: true, ...(current === undefined ? {} : { accepted: current.text }) });
}

function governed(situation: Situation, projects: readonly Layer[], state: ScopeState, problems: readonly TextProblem[] = [], unreadable?: string): Governed {
  const pack = compilePack(state === 'none' ? withoutConveniences : recommended, situation);
  const variants = projects.map((project): Scope => ({ pack, project }));
  return { scope: inForce(situation, variants, unreadable), state, problems };
}

function inForce(situation: Situation, variants: readonly Scope[], unreadable: string | undefined): ScopeInForce {
  const { root, supervised, current } = situation;
  const protection = selfProtection(basesOf(situation), situation.own);
  const id = current === undefined ? 'pack' : situation.hash(current.text);
  return { root, supervised, variants, protection, id, ...(unreadable === undefined ? {} : { unreadable }) };
}

const withoutConveniences: ScopeFile = { ...recommended, files: (recommended.files ?? []).filter(({ id = '' }) => !conveniences.has(id)) };

function compilePack(file: ScopeFile, situation: Situation): Layer {
  return compileScope(file, { layer: 'pack', bases: basesOf(situation), foldsCase: situation.facts.foldsCase });
}

function basesOf(situation: Situation): Bases {
  return { root: situation.root, home: situation.facts.home };
}

type CompiledText = { readonly layer?: Layer; readonly problems: readonly TextProblem[] };

function compileText(text: string, file: string, situation: Situation): CompiledText {
  const loaded: LoadedScope = loadScope(text);
  if (!loaded.ok) return { problems: loaded.problems };
  const layer = compileScope(loaded.file, { layer: 'project', bases: basesOf(situation), foldsCase: situation.facts.foldsCase, origin: { file, document: loaded.document } });
  const scope = governed(situation, [layer], 'in force').scope;
  const problems = failingTests(loaded.file, loaded.document, scope, situation.facts);
  return problems.length === 0 ? { layer, problems } : { problems };
}
