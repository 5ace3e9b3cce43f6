import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

const svnOptions = { options: { '-r --revision -c --change -l --limit --username --password --config-dir --config-option --depth --encoding': 'text', '-m --message': 'text', '-F --file --targets': 'read', '--diff-cmd --diff3-cmd --editor-cmd': 'program' } } as const;
const hgOptions = { options: { '-r --rev -l --limit -b --branch -u --user -d --date -T --template -I --include -X --exclude -k --keyword': 'text', '-m --message': 'text', '-l --logfile': 'read', '-R --repository --cwd': 'directory' } } as const;
const jjOptions = { options: { '-r --revisions --revision -T --template -d --destination --onto -s --source -b --branch -f --from -t --to --into -A --insert-after -B --insert-before -n --limit --context --name-glob --at-operation --at-op --color': 'text', '-m --message': 'text', '-R --repository': 'directory', '--config': 'unknown', '--config-file': 'unknown', '--tool': 'program' } } as const;

/** Version control beside git. Source: `svn help`, hg(1), the jj documentation (docs.jj-vcs.dev), fossil-scm.org, bzr and cvs manuals. */
export const versionControlPrograms: readonly ProgramFacts[] = [
  group('svn', [
    tells('log status stat st info list ls diff di blame praise annotate ann cat propget pget pg proplist plist pl mergeinfo help h ?', svnOptions),
    does('commit ci', 'git.commit git.push', { ...svnOptions, operands: 'read*' }),
    does('import', 'git.push', { ...svnOptions, operands: 'read-tree url' }),
    tells('add', { operands: 'read*' }),
    does('update up switch sw merge patch resolve resolved cleanup upgrade relocate changelist cl lock unlock', 'git.switch', svnOptions),
    does('revert', 'git.discard', { operands: 'write-tree*' }),
    { names: 'delete del remove rm', otherOptions: 'harmless', options: svnOptions.options, operands: 'delete-tree*' },
    { names: 'move mv rename ren', otherOptions: 'harmless', options: svnOptions.options, operands: 'move* target' },
    { names: 'copy cp', otherOptions: 'harmless', options: svnOptions.options, operands: 'text write' },
    tells('mkdir', { ...svnOptions, operands: 'write*' }),
    { names: 'checkout co export', otherOptions: 'harmless', options: svnOptions.options, operands: 'remote write' },
    does('propset pset ps propdel pdel pd propedit pedit pe', 'git.configure', svnOptions),
  ], { ...svnOptions, harmless: '--help -h --version' }),
  group('svnadmin', [tells('verify info lslocks lstxns help'), does('create dump load hotcopy pack recover setlog setrevprop upgrade rmlocks rmtxns freeze', 'git.configure')]),
  tells('svnlook svnversion svnrdump', { operands: 'text*' }),

  group('hg', [
    tells('log history status st diff summary sum identify id annotate blame cat branches bookmarks bm tags tip heads parents paths manifest files locate grep help version showconfig root verify incoming in outgoing out debuginstall phase', { ...hgOptions, options: { ...hgOptions.options, '-o --output': 'write' } }),
    group('config', [tells('*', { ...hgOptions })], { flags: '-e -l -g --edit --local --global', when: [{ has: '--edit -e', performs: ['git.configure'] }] }),
    tells('add addremove', { ...hgOptions, operands: 'read*' }),
    does('commit ci graft backout merge tag import patch', 'git.commit', { ...hgOptions, operands: 'read*', flags: '--amend', when: [{ has: '--amend', performs: ['git.rewrite-local'] }] }),
    does('update up checkout co switch pull unshelve resolve branch bookmark', 'git.switch', { ...hgOptions, flags: '-C --clean', when: [{ has: '-C --clean', performs: ['git.discard'] }] }),
    does('shelve', 'git.commit', hgOptions),
    does('revert', 'git.discard', { ...hgOptions, operands: 'write-tree*' }),
    does('purge clean', 'git.discard', { ...hgOptions, harmless: '--help -h -p --print' }),
    does('strip rollback recover', 'git.discard', hgOptions),
    does('rebase histedit amend evolve absorb uncommit fold split prune', 'git.rewrite-local', hgOptions),
    does('push', 'git.push', { ...hgOptions, operands: 'repository', flags: '-f --force', when: [{ has: '-f --force', performs: ['git.rewrite-history'] }] }),
    { names: 'remove rm', otherOptions: 'harmless', options: hgOptions.options, operands: 'delete-tree*' },
    { names: 'rename move mv', otherOptions: 'harmless', options: hgOptions.options, operands: 'move* target' },
    { names: 'copy cp', otherOptions: 'harmless', options: hgOptions.options, operands: 'read* target' },
    { names: 'clone', otherOptions: 'harmless', options: { ...hgOptions.options, '--remotecmd -e --ssh': 'program' }, operands: 'remote write' },
    { names: 'init', otherOptions: 'harmless', operands: 'write', alone: 'harmless' },
    { names: 'archive bundle export', otherOptions: 'harmless', options: { ...hgOptions.options, '-o --output': 'write' }, operands: 'write text*', when: [{ has: '-o', operands: 'text*' }] },
    does('bisect', 'code.build', { options: { '-c --command': 'shell' }, performs: ['git.switch'] }),
    does('serve', 'network.listen', hgOptions),
  ], { options: { '-R --repository --cwd': 'directory', '--config': 'unknown' }, harmless: '--help -h --version' }),

  group('jj', [
    tells('log diff show status st evolog obslog interdiff version help root util', jjOptions),
    group('file', [tells('list show annotate search', jjOptions), tells('track untrack chmod', jjOptions)]),
    group('operation op', [tells('log show diff', jjOptions), does('restore undo revert abandon', 'git.rewrite-local')]),
    group('bookmark branch b tag', [tells('list', jjOptions), does('create set move rename track untrack c m r t', 'git.switch', jjOptions), does('delete forget d f', 'git.discard', jjOptions)]),
    group('workspace', [tells('list root'), does('add', 'git.switch', { ...jjOptions, operands: 'write' }), does('rename update-stale forget', 'git.switch')]),
    group('config', [tells('list get path l g p'), does('set unset edit s e', 'git.configure')], jjOptions),
    group('git', [
      does('push', 'git.push', { ...jjOptions, options: { ...jjOptions.options, '--remote --bookmark --change -c': 'text' }, harmless: '--help -h --dry-run' }),
      does('fetch import export', 'git.switch', jjOptions), does('init colocation', 'git.switch', { operands: 'text*', options: { '--git-repo': 'read' } }),
      { names: 'clone', otherOptions: 'harmless', operands: 'remote write' },
      group('remote', [tells('list'), does('add remove rename set-url', 'git.configure', { operands: 'text repository' })]), tells('root'),
    ]),
    does('commit ci describe desc new duplicate squash unsquash split absorb rebase backout revert parallelize simplify-parents edit next prev resolve metaedit diffedit fix sign unsign', 'git.commit', jjOptions),
    does('restore abandon', 'git.discard', { ...jjOptions }),
    does('undo redo', 'git.rewrite-local', jjOptions),
    group('sparse', [tells('list'), does('set reset edit', 'git.switch')]),
    group('gerrit', [does('upload', 'git.push')]),
    does('bisect run', 'code.build', jjOptions),
  ], { options: jjOptions.options, alone: 'harmless', flags: '--no-pager --ignore-working-copy --quiet', harmless: '--help -h --version -V' }),

  group('fossil', [
    tells('status changes diff timeline info finfo ls extras whatis version help annotate blame cat descendants leaves'),
    does('commit ci merge cherry-pick tag', 'git.commit', { operands: 'read*' }), does('update checkout co pull sync open close', 'git.switch'), does('revert clean undo redo', 'git.discard'),
    does('push', 'git.push'), does('settings set remote-url remote', 'git.configure'), does('server ui', 'network.listen'), tells('add', { operands: 'read*' }),
  ]),
  group('bzr brz cvs darcs', [tells('log status st diff info annotate ls cat root version help missing tags whatsnew changes show history'), does('commit ci record merge tag', 'git.commit'), does('update pull checkout co switch branch get', 'git.switch'), does('revert uncommit unrecord obliterate', 'git.discard'), does('push send', 'git.push'), tells('add', { operands: 'read*' })]),
  group('p4', [tells('info changes describe diff diff2 files filelog fstat have opened print status where dirs branches clients users help annotate'), does('edit add sync integrate merge resolve reconcile shelve unshelve', 'git.switch'), does('submit', 'git.push git.commit'), does('revert delete clean obliterate', 'git.discard'), does('login logout client set', 'system.configure')], { options: { '-c -p -u -P -d -F': 'text' } }),
  group('gt', [tells('log ls ll info parent children trunk bottom top'), does('create modify track untrack checkout up down co', 'git.commit'), does('restack sync move fold squash split absorb reorder rename', 'git.rewrite-local'), does('submit ss s merge', 'git.push forge.write'), does('delete undo', 'git.discard')]),
  group('git-town', [tells('status config diff-parent branch'), does('append hack prepend sync switch', 'git.commit'), does('propose ship', 'git.push forge.write'), does('delete undo kill', 'git.discard')]),
];
