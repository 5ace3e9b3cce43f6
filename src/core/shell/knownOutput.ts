import { isPathProblem } from '../paths.ts';
import type { Context, Printed } from './context.ts';

/** Programs that print where something is kept, with the folder below which that lies. A path that is printed begins with `/`, and so is no option. */
const printsFolder: readonly (readonly [command: RegExp, below: string])[] = [
  [/^go env GO(?:MODCACHE|PATH|BIN)$/, '~/go'],
  [/^go env GO(?:ROOT|TOOLDIR)$|^(?:which|type -[pP]|command -v|whence -p) [\w.+-]+$|^(?:rustc --print sysroot|llvm-config(?:-\d+)? --\w+|pg_config --\w+|ruby -e print|npm root -g|npm prefix -g|pkg-config --variable=\w+ [\w.-]+|gem environment gemdir|bundle (?:show|info --path) [\w-]+|brew --(?:prefix|cellar|repository|caskroom)(?: [\w@.+-]+)?)$/, '/usr'],
  [/^go env GOCACHE$/, '~/.cache'],
  [/^mktemp(?: -(?:d|q|u|t|-directory|-quiet))*(?: -t [\w.-]+| [\w.-]*X{3,}[\w.-]*)?$/, '/tmp'],
  [/^(?:xcode-select (?:-p|--print-path)|xcrun(?: --sdk \w+)? --(?:show-sdk-path|find \w+))$/, '/Applications'],
  [/^(?:npm (?:root|bin|prefix)|yarn bin|pnpm (?:root|bin)|poetry env info (?:-p|--path)|pipenv --venv)$/, '.'],
];

/** Programs that print what sets themselves up in a shell, for `eval`: paths, completions and hooks of their own. */
const printsOwnSetUp = /^(?:(?:pyenv|rbenv|nodenv|goenv|jenv|phpenv|plenv|luaenv|tfenv|swiftenv|starship|zoxide|atuin|navi|mcfly|oh-my-posh|jump) init\b|pyenv virtualenv-init\b|(?:mise|rtx|vfox) activate\b|fnm env\b|direnv hook\b|ssh-agent\b|keychain\b|gpg-agent\b|(?:\S*\/)?brew shellenv\b|fzf --(?:bash|zsh|fish)\b|thefuck --alias\b|conda (?:shell\.\w+ hook|init)\b|micromamba shell hook\b|opam env\b|dircolors\b|lesspipe(?:\.sh)?$|minikube (?:-p \S+ )?(?:docker|podman)-env\b|docker-machine env\b|[\w-]+ (?:shell-?)?completions? (?:-s )?(?:bash|zsh|fish)\b|register-python-argcomplete\b|luarocks path\b|pip completion\b|npm completion\b|hatch env\b|poetry env activate\b)/;

/** The programs that the two lists above are about. */
const printers = new Set(
  ('go which type command whence rustc llvm-config ruby npm pkg-config pg_config gem bundle brew mktemp xcode-select xcrun yarn pnpm poetry pipenv pyenv rbenv nodenv goenv jenv phpenv plenv luaenv tfenv swiftenv ' +
    'starship zoxide atuin navi mcfly oh-my-posh jump mise rtx vfox fnm direnv ssh-agent keychain gpg-agent fzf thefuck conda micromamba opam dircolors lesspipe lesspipe.sh minikube docker-machine register-python-argcomplete luarocks pip hatch').split(' '),
);

/** What a command prints, where its words alone tell. */
export function knownOutput(argv: readonly (string | undefined)[], context: Context): Printed | undefined {
  if (argv.some((word) => word === undefined)) return undefined;
  const [name = '', ...words] = argv as readonly string[];
  const text = knownText(name, words, context);
  if (text !== undefined) return { kind: 'text', text };
  // nearly every command is none of these, and is not held against all their forms
  if (!printers.has(name) && !/^(?:shell-?)?completions?$/.test(words[0] ?? '')) return undefined;
  const command = [name, ...words].join(' ');
  if (printsOwnSetUp.test(command)) return { kind: 'set-up' };
  const below = printsFolder.find(([pattern]) => pattern.test(command))?.[1];
  return below === undefined ? undefined : folder(below, context);
}

function knownText(name: string, words: readonly string[], context: Context): string | undefined {
  const [first = '', ...rest] = words;
  const directory = context.directories.length === 1 ? context.directories[0] : undefined;
  switch (name) {
    case 'echo':
      return /[\\]/.test(words.join('')) || /^-/.test(first) ? undefined : words.join(' ');
    case 'printf':
      if (first === '%s' && rest.length === 1) return rest[0];
      return rest.length > 0 || /[%\\]|^-/.test(first) || first === '' ? undefined : first;
    case 'cat':
      return words.length === 0 && context.input.kind === 'text' ? context.input.text : undefined;
    case 'pwd':
      return words.length === 0 && !context.crossedLink ? directory : undefined;
    case 'git':
      return words.join(' ') === 'rev-parse --show-toplevel' && directory !== undefined ? repositoryAbove(directory, context) : undefined;
    case 'dirname':
      return rest.length > 0 || !/^[^-].*[^/]$/.test(first) ? undefined : first.includes('/') ? first.replace(/\/+[^/]*$/, '') || '/' : '.';
    case 'basename':
      return rest.length > 0 || !/^[^-].*[^/]$/.test(first) ? undefined : first.replace(/^.*\//, '');
    default:
      return undefined;
  }
}

/** The nearest folder upward that has a `.git`. */
function repositoryAbove(directory: string, context: Context): string | undefined {
  const here = context.facts.resolve('.git', directory);
  if (!isPathProblem(here) && here.kind !== 'missing') return directory;
  const parent = directory.replace(/\/[^/]*$/, '');
  return parent === '' || parent === directory ? undefined : repositoryAbove(parent, context);
}

function folder(path: string, context: Context): Printed | undefined {
  const full = path.startsWith('~') ? `${context.facts.home}${path.slice(1)}` : path;
  const resolved = context.facts.resolve(full, context.directories[0] ?? '/');
  return isPathProblem(resolved) ? undefined : { kind: 'names', names: { below: [resolved], mayBeOption: false } };
}
