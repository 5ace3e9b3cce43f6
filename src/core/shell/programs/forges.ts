import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

const repo = { options: { '-R --repo --hostname --group -g': 'text' } } as const;
const downloads = 'it downloads a repository from the code host';

/** What is written for others may come from a file. */
const writing = {
  options: { '-t --title -b --body -B --base -H --head -m --message --milestone -a --assignee -l --label -p --project -r --reviewer -R --repo -d --description -n --notes --target --subject --author-email --match-head-commit -c --comment --reason --notes-start-tag': 'text', '-F --body-file --notes-file --env-file --recover --template -T --readme': 'read' },
} as const;
const writes = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => does(names, 'forge.write', { ...writing, ...more });

/** Where the review threads of a pull request are answered. See docs.github.com/rest/pulls/comments. */
const threads = '#1=repos/*/pulls/*/comments #1=repos/*/pulls/*/comments/*/replies #1=repos/*/pulls/comments/* #1=/repos/*/pulls/*/comments #1=/repos/*/pulls/*/comments/*/replies #1=/repos/*/pulls/comments/*';

/** Requests to the interface of the code host: reading unless a method or a field says otherwise. */
const api: ProgramFacts = {
  names: 'api', otherOptions: 'harmless', operands: 'text', harmless: '--help -h',
  options: { '-X --method': 'text', '-f --raw-field -F --field': 'graphql', '--input': 'read', '-H --header -q --jq -t --template -p --preview --cache --hostname --output': 'text' },
  when: [
    { has: '-f -F --input', and: threads, unless: '-X=GET -X=DELETE', performs: ['forge.reply'] },
    { has: '-f -F', unless: `-X=GET #1=graphql ${threads}`, performs: ['forge.write'] },
    { has: '--input', unless: `-X=GET ${threads}`, performs: ['forge.write'] },
    { has: '-X', unless: `-X=GET -X=HEAD -X=get #1=graphql ${threads}`, performs: ['forge.write'] },
    { has: '-X=DELETE -X=delete', performs: ['forge.write'] },
    { has: '#1=graphql', performs: [] },
  ],
};

/** Command lines of code hosts: GitHub (gh, hub), GitLab (glab), Gitea (tea). Source: their manuals (cli.github.com, docs.gitlab.com/cli, hub(1), gitea.com/gitea/tea). */
export const forgePrograms: readonly ProgramFacts[] = [
  group('gh', [
    api,
    group('auth', [tells('status', { flags: '-t --show-token', when: [{ has: '-t --show-token', performs: ['secrets.read'] }] }), does('token', 'secrets.read'), does('login logout refresh setup-git switch', 'system.configure'), does('git-credential', 'secrets.read')], repo),
    group('pr', [
      tells('list status view checks diff', repo),
      does('checkout co', 'git.switch', repo),
      writes('create new', { harmless: '--help -h --dry-run' }), writes('close comment edit lock ready reopen review unlock update-branch'),
      does('merge revert', 'forge.write git.push', writing),
    ], repo),
    group('issue', [tells('list status view', repo), writes('create new close comment delete develop edit lock pin reopen transfer unlock unpin', { harmless: '--help -h --list' })], repo),
    group('discussion', [tells('list view'), writes('create comment close edit')], repo),
    group('repo', [
      tells('list view gitignore license read-file read-dir', repo),
      tells('clone', { operands: 'text write text*', when: [{ has: '#1', asks: downloads }] }),
      does('set-default', 'git.configure', { harmless: '--help -h -v --view' }),
      does('sync', 'git.commit forge.write'),
      writes('archive create edit fork new rename unarchive'), does('delete', 'forge.write cloud.destroy', repo), group('deploy-key autolink', [tells('list view'), writes('add create delete')]),
    ], repo),
    group('release', [
      tells('list view verify verify-asset', repo),
      tells('download', { options: { '-D --dir': 'write-tree', '-O --output': 'write', '-p --pattern -A --archive -R --repo': 'text' }, here: 'write', when: [{ has: '-D -O', here: 'text' }] }),
      writes('create new', { operands: 'text read*' }), writes('upload', { operands: 'text read*' }), writes('edit delete delete-asset'),
    ], repo),
    group('run', [tells('list view watch', repo), tells('download', { options: { '-D --dir': 'write-tree', '-n --name -p --pattern -R --repo': 'text' }, here: 'write', when: [{ has: '-D', here: 'text' }] }), writes('cancel delete rerun')], repo),
    group('workflow', [tells('list view', repo), does('run', 'deploy forge.write', { performs: ['forge.write'], options: { '-f --raw-field -F --field': 'graphql', '-r --ref -R --repo': 'text' } }), writes('enable disable')], repo),
    group('gist', [tells('list view'), tells('clone', { operands: 'text write', when: [{ has: '#1', asks: downloads }] }), writes('create new edit', { operands: 'read*', options: { '-a --add': 'read', '-d --desc -f --filename': 'text' } }), writes('delete rename')]),
    group('secret', [tells('list', repo), writes('set delete remove')], repo),
    group('variable', [tells('list get', repo), writes('set delete remove')], repo),
    group('cache label ruleset rs', [tells('list view check', repo), writes('create edit delete clone')], repo),
    group('project', [tells('list view field-list item-list'), writes('close copy create delete edit field-create field-delete item-add item-archive item-create item-delete item-edit link mark-template unlink')]),
    group('ssh-key gpg-key', [tells('list'), writes('add', { operands: 'read' }), writes('delete')]),
    group('codespace cs', [tells('list view logs'), tells('ports'), does('ssh cp jupyter', 'remote.execute'), does('create edit rebuild stop code', 'cloud.change'), does('delete', 'cloud.destroy')]),
    group('org', [tells('list')]),
    group('search', [tells('code commits issues prs repos')]),
    group('config', [tells('get list'), does('set clear-cache', 'system.configure')]),
    group('alias', [tells('list'), does('set import delete', 'system.configure')]),
    group('extension extensions ext', [tells('list search browse'), does('install upgrade remove create', 'package.install'), does('exec', 'code.run-project')]),
    group('attestation at', [tells('verify download trusted-root')]),
    does('copilot agent-task agent agents', 'assistant.run'),
    tells('status browse completion version help reference licenses preview', repo),
  ], { ...repo, harmless: '--help -h --version' }),

  group('glab', [
    api,
    group('auth', [tells('status', { flags: '-t --show-token', when: [{ has: '-t --show-token', performs: ['secrets.read'] }] }), does('login logout configure-docker docker-helper git-credential', 'system.configure')]),
    group('mr', [tells('list view diff issues approvers reviewers'), does('checkout', 'git.switch'), does('rebase', 'forge.write git.rewrite-history'), does('merge accept', 'forge.write git.push'), writes('create new for update approve revoke close reopen note delete subscribe unsubscribe todo')], repo),
    group('issue incident', [tells('list view'), group('board', [tells('view'), writes('create')]), writes('create new update close reopen note delete subscribe unsubscribe')], repo),
    group('ci pipe pipeline', [tells('list view status trace get lint'), tells('artifact', { options: { '-p --path': 'write-tree' }, here: 'write', when: [{ has: '-p', here: 'text' }] }), group('config', [tells('compile')]), writes('run retry cancel delete trigger run-trig')], repo),
    group('job', [tells('artifact', { options: { '-p --path': 'write-tree' }, here: 'write', when: [{ has: '-p', here: 'text' }] })], repo),
    group('repo project', [tells('list view search contributors members'), tells('clone', { operands: 'text write text*', when: [{ has: '#1', asks: downloads }] }), tells('archive', { here: 'write' }), does('delete', 'forge.write cloud.destroy', repo), writes('create fork transfer mirror update publish')], repo),
    group('release', [tells('list view'), tells('download', { options: { '-D --dir': 'write-tree' }, here: 'write', when: [{ has: '-D', here: 'text' }] }), writes('create upload', { operands: 'text read*' }), writes('delete')], repo),
    group('variable', [does('get export', 'secrets.read'), tells('list'), writes('set update delete')], repo),
    group('label milestone iteration schedule snippet deploy-key ssh-key gpg-key token runner securefile cluster changelog stack work-items', [tells('list get view show generate'), writes('create add edit update delete revoke rotate upload run set sync submit assign save amend')], repo),
    group('config alias', [tells('get list'), does('set delete edit', 'system.configure')]),
    does('duo', 'assistant.run'),
    tells('check-update completion version help user', repo),
  ], { ...repo, harmless: '--help -h --version -v' }),

  group('hub', [
    api,
    group('pr', [tells('list show'), does('checkout', 'git.switch')]),
    group('issue', [tells('show labels'), writes('create update transfer')]),
    group('release', [tells('show'), tells('download', { here: 'write' }), writes('create edit delete')]),
    group('gist', [tells('show'), writes('create', { operands: 'read*' })]),
    tells('browse compare ci-status version help alias'), writes('pull-request fork create delete'), does('sync', 'git.commit'), does('push', 'git.push'),
  ], { harmless: '--help -h --version' }),

  group('tea', [
    group('issues issue i pulls pull pr releases release r repos repo labels label milestones milestone ms times organizations organization org branches branch notifications notification n webhooks actions admin', [tells('list ls search'), does('checkout co', 'git.switch'), does('merge', 'forge.write git.push'), writes('create c edit close reopen delete rm add reset review approve reject clean assets fork migrate protect unprotect read unread pin unpin')], { options: { '-r --repo -l --login -R --remote': 'text' } }),
    group('logins login', [tells('list ls default helper'), does('add edit delete rm', 'system.configure')]),
    writes('comment c'), tells('clone', { operands: 'text write', when: [{ has: '#1', asks: downloads }] }), tells('open whoami man help'), does('logout', 'system.configure'),
  ]),
];
