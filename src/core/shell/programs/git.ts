import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

const skipsHooks = 'it skips the hooks with which the project checks commits';
const bringsContent = 'it brings in content that no file of the project shows before';
const startsProgram = 'it starts a program that settings or attributes of the repository name';

/** Options of diffs and logs that do more than choose what is shown; the others are told from operands. See git-log(1), git-diff(1). */
const showing = {
  options: {
    '--output': 'write', '-O': 'read', '--ignore-revs-file --contents --exclude-from --pathspec-from-file': 'read',
    '-n -S -G -L -I -l --max-count --skip --since --after --until --before --author --committer --grep --grep-reflog --date --diff-filter --find-object --encoding': 'text',
  },
  operands: 'revision*',
  harmless: '--help',
  when: [{ has: '--ext-diff --textconv', asks: startsProgram }, { has: '--output', asks: 'it writes a file in place of showing something' }, { has: '--no-index', operands: 'read*' }, { has: '--name-only', prints: 'names-here' }],
} as const;

/** Options of commands that make commits. See git-commit(1), git-merge(1). */
const committing = {
  options: {
    '-m --message -X --strategy-option --strategy --cleanup --trailer --author --date --mainline --into-name': 'text', '-C --reuse-message -c --reedit-message --fixup --squash': 'text',
    '-F --file -t --template --pathspec-from-file': 'read',
  },
} as const;

const netOptions = { '--upload-pack --receive-pack --exec': 'program', '-o --push-option --server-option --depth --deepen --shallow-since --shallow-exclude --negotiation-tip --refmap --recurse-submodules-default --jobs -j': 'text' } as const;

/** Sub-commands that belong to other commands. */
const remoteCommands: readonly ProgramFacts[] = [
  tells('show get-url'),
  does('update prune', 'git.switch'),
  does('add set-url', 'git.configure', { options: { '-t -m': 'text' }, operands: 'text repository text' }),
  does('remove rm rename set-head set-branches', 'git.configure'),
];
const submoduleCommands: readonly ProgramFacts[] = [
  tells('status summary'),
  does('init sync set-branch set-url absorbgitdirs', 'git.configure', { operands: 'text*' }),
  does('update', 'package.install', { options: { '--reference': 'read', '-j --jobs --depth --filter': 'text' } }),
  does('add', 'package.install git.configure', { options: { '-b --branch --name --depth': 'text', '--reference': 'read' }, operands: 'repository write' }),
  does('deinit', 'git.discard'),
  { names: 'foreach', flags: '-q --quiet --recursive', operands: 'command-line', harmless: '--help -h' },
];
const stashCommands: readonly ProgramFacts[] = [
  tells('list show', { ...showing, operands: 'text*' }),
  does('push save', 'git.commit', { options: { '-m --message': 'text', '--pathspec-from-file': 'read' } }),
  does('create store', 'git.commit', { options: { '-m --message': 'text' } }),
  does('apply pop branch', 'git.switch'),
  does('drop clear', 'git.discard'),
];
const worktreeCommands: readonly ProgramFacts[] = [
  tells('list'),
  { names: 'add', flags: '-f -d -q --force --detach --checkout --no-checkout --quiet --track --no-track --guess-remote --lock --orphan --relative-paths --help -h', options: { '-b': 'text', '-B': 'text', '--reason': 'text' }, operands: 'write text', when: [{ has: '-B -f --force', performs: ['git.discard'] }] },
  { names: 'remove', flags: '-f --force', operands: 'delete-tree', performs: ['git.discard'], harmless: '--help -h' },
  { names: 'move', flags: '-f --force', operands: 'move target', harmless: '--help -h' },
  does('lock unlock repair', 'git.switch'),
  does('prune', 'git.discard', { harmless: '-n --dry-run --help -h' }),
];
const lfsCommands: readonly ProgramFacts[] = [
  tells('env ls-files status version logs pointer locks track-list fsck ext'),
  does('fetch pull checkout prune dedup smudge clean', 'git.switch', { harmless: '--help -h --dry-run' }),
  does('push', 'git.push', { harmless: '--help -h --dry-run' }),
  does('track untrack install uninstall update lock unlock', 'git.configure', { harmless: '--help -h --dry-run' }),
  group('migrate', [tells('info'), does('import export', 'git.rewrite-history')]),
];
const flowTopics = 'feature bugfix release hotfix support';
const flowCommands: readonly ProgramFacts[] = [
  does('init config', 'git.configure'),
  tells('version log'),
  group(flowTopics, [tells('list diff'), does('start checkout track pull', 'git.switch'), does('finish', 'git.commit git.discard'), does('rebase', 'git.rewrite-local'), does('publish', 'git.push'), does('delete', 'git.discard')]),
];

/** What git does, by its manual pages. Options that name programs and files are listed; where any other option is harmless, `otherOptions` says so. */
const commands: readonly ProgramFacts[] = [
  // looking
  tells('status', { ...showing, operands: 'text*' }),
  tells('log show diff shortlog whatchanged range-diff show-branch diff-tree diff-index diff-files rev-list cherry blame annotate format-rev last-modified', showing),
  tells('cat-file', { ...showing, when: [{ has: '--textconv --filters', asks: startsProgram }] }),
  tells('ls-files', { options: { '-x -X --exclude --with-tree --format --abbrev': 'text', '--exclude-from': 'read' }, prints: 'names-here' }),
  tells('ls-tree', { options: { '--format --abbrev': 'text' }, prints: 'names-here' }),
  tells('rev-parse describe name-rev merge-base show-ref show-index for-each-ref count-objects var check-ignore check-attr check-mailmap check-ref-format verify-commit verify-tag verify-pack version help fsck merge-tree patch-id stripspace column get-tar-commit-id diff-pairs fmt-merge-msg request-pull interpret-trailers', { options: { '-F --file': 'read' }, when: [{ has: '--in-place', operands: 'write*' }] }),
  tells('grep', {
    options: { '-A -B -C -e -m --max-count --max-depth --threads --after-context --before-context --context': 'text', '-f': 'read' },
    flags: '-a -i -I -w -v -h -H -E -G -P -F -n -l -L -c -p -W -q -z -o -r -# -O= --open-files-in-pager=',
    operands: 'text revision*', here: 'read-tree', harmless: '--help',
    when: [{ has: '#2', here: 'text' }, { has: '-O --open-files-in-pager', asks: 'it opens a pager, which can be any program' }, { has: '--textconv --ext-grep', asks: startsProgram }, { has: '-e -f', operands: 'revision*' }, { has: '--no-index', operands: 'text read-tree*' }],
  }),
  tells('ls-remote', { options: { ...netOptions, '--sort': 'text' }, operands: 'repository text*', harmless: '--help' }),
  tells('difftool', { ...showing, options: { ...showing.options, '-x --extcmd': 'shell', '-t --tool': 'text' }, harmless: '--tool-help --help -h' }),
  group('reflog', [tells('show list', showing), tells('exists'), does('expire delete drop write', 'git.discard', { harmless: '--help -h -n --dry-run' }), tells('*', showing)]),
  group('notes', [tells('list show get-ref'), does('add append copy edit merge remove prune', 'git.commit', { options: { '-m --message -c -C': 'text', '-F --file': 'read' }, harmless: '--help -h -n --dry-run' })], { options: { '--ref': 'text' } }),

  // recording
  tells('add stage', { options: { '--chmod': 'text', '--pathspec-from-file': 'read' }, operands: 'read*', harmless: '--help -h -n --dry-run' }),
  does('commit', 'git.commit', { ...committing, operands: 'read*', harmless: '--help -h --dry-run', when: [{ has: '-n --no-verify', asks: skipsHooks }], flags: '-a -e -i -o -p -q -s -v -z -u= -S= --no-verify -n' }),
  does('merge revert', 'git.commit git.switch', { ...committing, flags: '-n -e -q -v -s -S= --no-verify', when: [{ has: '--abort --quit --skip', performs: ['git.discard'] }, { has: '--no-verify', asks: skipsHooks }] }),
  does('cherry-pick', 'git.commit git.switch', { options: { '-m --mainline -X --strategy-option --strategy --cleanup --empty': 'text' }, flags: '-e -n -x -s -r -S=', when: [{ has: '--abort --quit --skip', performs: ['git.discard'] }] }),
  does('pull', 'git.commit git.switch', { options: { ...netOptions, '-X --strategy-option -s --strategy --log --rebase-merges': 'text' }, operands: 'repository text*', harmless: '--help -h --dry-run', flags: '-r= --rebase= -f --force -n -q -v', when: [{ has: '--no-verify', asks: skipsHooks }] }),
  does('fetch', 'git.switch', { options: netOptions, operands: 'repository text*', flags: '-f --force -p -P -t -n -q -v -k -4 -6 -a', when: [{ has: '-f --force', performs: ['git.rewrite-local'] }], harmless: '--help -h --dry-run' }),
  group('stash', stashCommands, { alone: ['git.commit'], options: { '-m --message': 'text', '--pathspec-from-file': 'read' }, harmless: '--help -h' }),
  does('tag', 'git.commit', { options: { '-u --local-user -m --message --sort --format --points-at --contains --no-contains --merged --no-merged --cleanup --trailer': 'text', '-F --file': 'read' }, flags: '-n= -l --list', harmless: '--help -h -l --list -n -v --verify --points-at --contains --no-contains --merged --no-merged', when: [{ has: '-d --delete -f --force', performs: ['git.discard'] }], performs: [], alone: 'harmless' }),
  does('commit-tree', 'git.commit', { options: { '-p -m': 'text', '-F': 'read' } }),
  does('mktag mktree write-tree hash-object unpack-objects index-pack pack-objects', 'git.commit', { performs: [], options: { '--path --stdin-paths -t': 'text', '-o': 'write' }, operands: 'read*' }),
  does('read-tree', 'git.switch', { flags: '-m -i -q -v -n -u', options: { '--index-output': 'write', '--prefix': 'text', '--exclude-per-directory': 'text' }, harmless: '--help -h -n --dry-run', when: [{ has: '--reset', performs: ['git.discard'] }, { has: '-u', asks: bringsContent }] }),
  does('update-index', 'git.switch', { flags: '-f -u -q -z -g', options: { '--chmod --index-version': 'text' }, when: [{ has: '-f --force --reset', performs: ['git.discard'] }, { has: '--cacheinfo --index-info', asks: bringsContent }] }),
  does('checkout-index', 'git.switch', { flags: '-f -u -a -q -n -z', options: { '--index-output --prefix': 'write' }, when: [{ has: '-f --force', performs: ['git.discard'] }] }),
  does('merge-file', 'git.switch', { flags: '-p -q', options: { '-L --marker-size': 'text' }, operands: 'write read read', when: [{ has: '-p --stdout', operands: 'read read read' }] }),
  { names: 'merge-index', flags: '-o -q', operands: 'program text*' },
  group('rerere', [tells('diff status remaining'), does('clear forget gc', 'git.discard')]),

  // branches and the working tree
  tells('branch', { options: { '-u --set-upstream-to --sort --format --contains --no-contains --merged --no-merged --points-at': 'text' }, flags: '-f -m -M -d -D -c -C --delete --force --move --copy --edit-description', harmless: '--help -h --show-current --list -l', when: [{ has: '-D -d --delete -f -M -C --force', performs: ['git.discard'] }] }),
  does('switch', 'git.switch', { options: { '-c --create --orphan': 'text', '-C --force-create --conflict': 'text' }, when: [{ has: '-f -C --force --discard-changes --force-create', performs: ['git.discard'] }] }),
  does('checkout', 'git.switch', { options: { '-b': 'text', '--orphan': 'text', '-B': 'text', '--conflict': 'text', '--pathspec-from-file': 'read' }, flags: '-q -f -t -m -l -p -d', operands: 'checkout*', when: [{ has: '-b --orphan -B', operands: 'text*' }, { has: '-f -B -p --force --patch', performs: ['git.discard'] }] }),
  { names: 'restore', otherOptions: 'harmless', flags: '-S --staged -W --worktree -p --patch -q', options: { '-s --source --conflict': 'text', '--pathspec-from-file': 'read' }, operands: 'write-tree*', harmless: '--help -h', when: [{ has: '#1 -p --patch --pathspec-from-file', unless: '-S --staged', performs: ['git.discard'] }, { has: '-W --worktree', performs: ['git.discard'] }, { has: '-S --staged', unless: '-W --worktree', operands: 'text*' }] },
  tells('reset', { operands: 'reset*', flags: '-q -N -p --hard --soft --mixed --merge --keep --patch', options: { '--pathspec-from-file': 'read' }, when: [{ has: '--hard --merge --keep -p --patch', performs: ['git.discard'] }, { has: '--soft --mixed', performs: ['git.rewrite-local'] }] }),
  does('clean', 'git.discard', { flags: '-d -f -i -q -x -X', options: { '-e --exclude': 'text' }, operands: 'delete-tree*', harmless: '-n --dry-run --help -h' }),
  { names: 'rm', otherOptions: 'harmless', flags: '-f -r -q --force --cached', options: { '--pathspec-from-file': 'read' }, operands: 'delete-tree*', when: [{ has: '--cached', operands: 'text*' }], harmless: '-n --dry-run --help -h' },
  { names: 'mv', otherOptions: 'harmless', flags: '-f -k -v', operands: 'move* target', harmless: '-n --dry-run --help -h' },
  group('worktree', worktreeCommands),
  group('sparse-checkout', [tells('list check-rules', { options: { '--rules-file': 'read' } }), does('init set add reapply disable clean', 'git.switch')]),
  group('bisect', [tells('log view visualize terms'), does('start good bad old new skip reset next', 'git.switch'), does('replay', 'git.switch', { operands: 'read' }), { names: 'run', operands: 'command', performs: ['git.switch'] }]),
  { names: 'apply', otherOptions: 'harmless', flags: '-R -3 -v -q -z -N --index --cached --apply', options: { '-p -C --whitespace --exclude --include --directory': 'text', '--build-fake-ancestor': 'write' }, operands: 'read*', here: 'write-tree', when: [{ has: '--cached', asks: bringsContent }, { has: '--stat --numstat --summary --check', unless: '--apply', here: 'text' }, { has: '--cached', here: 'text' }], harmless: '--help -h' },
  does('am', 'git.commit git.switch', { options: { '-p -C --whitespace --exclude --include --directory --patch-format': 'text' }, operands: 'read*', here: 'write-tree', when: [{ has: '--abort --skip --quit', performs: ['git.discard'], here: 'text' }, { has: '--show-current-patch', here: 'text' }, { has: '-n --no-verify', asks: skipsHooks }] }),
  does('mergetool', 'git.switch', { options: { '-t --tool': 'text' }, when: [{ has: '#0', asks: startsProgram }], performs: ['code.run-project'], harmless: '--tool-help --help -h' }),

  // rewriting
  does('rebase', 'git.commit', { options: { '--onto -s --strategy -X --strategy-option --whitespace -C --empty': 'text', '-x --exec': 'shell' }, flags: '-i -q -v -n -f -r= -S=', harmless: '--help -h --show-current-patch', when: [{ has: '#0', unless: '--continue', performs: ['git.rewrite-local'] }, { has: '--abort --quit --skip', performs: ['git.discard'] }, { has: '--no-verify', asks: skipsHooks }] }),
  does('filter-branch', 'git.rewrite-history code.run-inline', { options: { '--setup --env-filter --tree-filter --index-filter --parent-filter --msg-filter --commit-filter --tag-name-filter': 'shell', '--subdirectory-filter --original --state-branch': 'text', '-d': 'write-tree' }, performs: ['git.rewrite-history'] }),
  does('filter-repo', 'git.rewrite-history', { options: { '--path --path-glob --path-rename --subdirectory-filter --to-subdirectory-filter --strip-blobs-bigger-than --refs': 'text', '--replace-text --replace-message --mailmap --paths-from-file --strip-blobs-with-ids': 'read', '--source --target': 'write-tree', '--blob-callback --commit-callback --tag-callback --reset-callback --filename-callback --file-info-callback --message-callback --name-callback --email-callback --refname-callback': 'code' }, harmless: '--help -h --version --analyze --dry-run' }),
  tells('replace', { harmless: '-l --list --help -h', when: [{ has: '#1 -d --delete -e --edit -g --graft', performs: ['git.rewrite-local'] }] }),
  tells('symbolic-ref', { options: { '-m': 'text' }, flags: '-d --delete -q', when: [{ has: '#2', performs: ['git.switch'] }, { has: '-d --delete', performs: ['git.discard'] }] }),
  does('update-ref', 'git.rewrite-local', { options: { '-m': 'text' }, flags: '-d', when: [{ has: '-d --stdin', performs: ['git.discard'] }] }),
  group('refs', [tells('verify list exists'), does('migrate', 'git.configure')]),

  // other repositories
  does('push', 'git.push', { flags: '-f -d -q -u -v -4 -6 --force --delete --mirror --prune --force-with-lease= --no-verify', options: { ...netOptions, '--repo': 'repository' }, operands: 'repository refspec*', harmless: '-n --dry-run --help -h', when: [{ has: '-f -d --force --force-with-lease --delete --mirror --prune', performs: ['git.rewrite-history'] }, { has: '--no-verify', asks: skipsHooks }] }),
  group('remote', remoteCommands, { flags: '-v --verbose' }),
  tells('clone', {
    flags: '-q -v -n -l -s', operands: 'remote write-tree',
    options: { '-b --branch -o --origin --depth --filter --jobs -j --shallow-since --shallow-exclude --ref-format --bundle-uri --server-option --revision': 'text', '--reference --reference-if-able': 'read', '-c --config': 'git-setting', '-u --upload-pack': 'program', '--template': 'unknown', '--separate-git-dir': 'write-tree' },
  }),
  { names: 'init', otherOptions: 'harmless', options: { '-b --initial-branch --object-format --ref-format': 'text', '--template': 'unknown', '--separate-git-dir': 'write-tree' }, operands: 'write', alone: 'harmless', harmless: '--help -h' },
  group('submodule', submoduleCommands, { flags: '-q --quiet --cached' }),
  group('subtree', [does('add pull', 'git.commit', { operands: 'repository text*' }), does('merge split', 'git.commit'), does('push', 'git.push')], { options: { '-P --prefix -m --message -b --branch --annotate --onto': 'text' } }),
  { names: 'archive', otherOptions: 'harmless', flags: '-l -v -# -0 -1 -9', options: { '-o --output': 'write', '--remote': 'repository', '--exec': 'program', '--add-file': 'read', '--format --prefix --mtime --add-virtual-file': 'text' }, operands: 'revision read-tree*', harmless: '-l --list --help -h' },
  group('bundle', [tells('verify list-heads', { operands: 'read text*' }), { names: 'create', otherOptions: 'harmless', operands: 'write text*' }, { names: 'unbundle', otherOptions: 'harmless', operands: 'read text*' }]),
  { names: 'format-patch', otherOptions: 'harmless', flags: '-k -n -N -s -p -q -v= -#', options: { '-o --output-directory': 'write-tree', '--output': 'write', '--signature-file --description-file': 'read', '-v --reroll-count --subject-prefix --suffix --to --cc --from --in-reply-to --base --start-number --filename-max-length --rfc --signature': 'text' }, operands: 'text*', here: 'write', harmless: '--help -h', when: [{ has: '--ext-diff --textconv', asks: startsProgram }, { has: '-o --output-directory --output --stdout', here: 'text' }] },
  does('send-email', 'network.send', { options: { '--sendmail-cmd --smtp-server --to-cmd --cc-cmd --header-cmd': 'program' }, operands: 'read*', harmless: '--help -h --dry-run --dump-aliases' }),
  does('imap-send http-push send-pack', 'git.push', { options: netOptions }),
  does('daemon http-backend instaweb', 'network.listen', { options: { '--access-hook': 'program', '-d --httpd -b --browser': 'program' } }),
  group('svn', [tells('log info find-rev blame proplist propget show-ignore gc'), does('clone init fetch rebase mkdirs reset', 'git.commit', { operands: 'remote write-tree' }), does('dcommit branch tag commit-diff set-tree', 'git.push')]),
  does('p4 cvsimport cvsexportcommit fast-export quiltimport', 'git.commit', { options: { '--export-marks': 'write', '--import-marks': 'read' } }),
  does('fast-import', 'git.commit', { options: { '--export-marks --export-pack-edges': 'write', '--import-marks --import-marks-if-exists': 'read' }, here: 'unknown' }),

  // keeping house
  does('gc', 'git.discard', { performs: [], flags: '-q --prune=', harmless: '--help -h', when: [{ has: '--prune', performs: ['git.discard'] }] }),
  does('prune prune-packed', 'git.discard', { harmless: '-n --dry-run --help -h' }),
  does('repack pack-refs pack-redundant commit-graph multi-pack-index update-server-info', 'git.switch', { performs: [], harmless: '--help -h' }),
  group('maintenance', [tells('is-needed status'), does('run', 'git.switch'), does('start register', 'persistence.install git.configure'), does('stop unregister', 'git.configure')]),
  { names: 'config', otherOptions: 'harmless', flags: '-l --list --get --get-all --get-regexp --get-urlmatch --get-color --get-colorbool --unset --unset-all --rename-section --remove-section --replace-all --add -e --edit', options: { '-f --file': 'write', '--blob --type --default --comment --value': 'text' }, alone: 'harmless', harmless: '--list -l --get --get-all --get-regexp --get-urlmatch --get-color --get-colorbool --help -h', when: [{ has: '--unset --unset-all --rename-section --remove-section --replace-all --add -e --edit', performs: ['git.configure'] }], subcommands: [
    tells('list get'),
    does('set unset rename-section remove-section edit', 'git.configure', { options: { '-f --file': 'write', '--type --value --comment': 'text' } }),
    tells('user.name user.email color.* advice.*', { when: [{ has: '--global --system', performs: ['git.configure'] }] }),
    { names: '*', otherOptions: 'harmless', operands: 'text*', when: [{ has: '#1', performs: ['git.configure'] }] },
  ] },
  group('credential', [does('fill', 'secrets.read'), does('approve reject capability', 'git.configure')]),
  does('credential-store credential-cache credential-osxkeychain credential-manager credential-libsecret', 'secrets.read'),
  does('hook', 'code.run-project', { options: { '--to-stdin': 'read' } }),
  group('fsmonitor--daemon', [tells('status'), does('start run stop', 'persistence.install')]),
  tells('bugreport diagnose', { options: { '-o --output-directory': 'write-tree' } }),
  tells('gui gitk citool web--browse'),
  group('lfs', lfsCommands),
  group('flow', flowCommands),
  does('absorb', 'git.rewrite-local', { harmless: '--help -h -n --dry-run' }),
];

/** git and its companions. Source: git(1) and the pages of its commands, git-lfs(1), the AVH edition of git-flow. */
export const gitPrograms: readonly ProgramFacts[] = [
  {
    names: 'git',
    flags: '-P --no-pager -p --paginate --no-optional-locks --literal-pathspecs --glob-pathspecs --noglob-pathspecs --icase-pathspecs --no-replace-objects --no-lazy-fetch --no-advice --bare',
    options: { '-C': 'directory', '-c': 'git-setting', '--attr-source --list-cmds': 'text', '--config-env': 'unknown', '--exec-path': 'unknown', '--git-dir --work-tree --namespace --super-prefix': 'unknown' },
    harmless: '--version -v --help -h --html-path --man-path --info-path --exec-path',
    alone: 'harmless',
    subcommands: commands,
  },
  group('git-lfs', lfsCommands),
  group('git-flow', flowCommands),
  does('git-filter-repo', 'git.rewrite-history', { harmless: '--help -h --version --analyze --dry-run', options: { '--blob-callback --commit-callback --message-callback --refname-callback': 'code' } }),
  does('bfg', 'git.rewrite-history', { operands: 'write-tree', options: { '--replace-text': 'read', '--strip-blobs-bigger-than -b --delete-files -D --delete-folders': 'text' } }),
  group('scalar', [tells('list version help diagnose'), does('*', 'git.configure', { harmless: '--help -h' })]),
  tells('tig lazygit gitui gitk git-gui', { operands: 'text*' }),
];
