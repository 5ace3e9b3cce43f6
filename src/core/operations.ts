/**
 * The fixed list of operations: named kinds of risky acts, whichever program performs them.
 * A scope file speaks about these names; the catalogue of programs maps commands to them.
 */
export const operations = {
  'git.commit': 'records changes on the current branch',
  'git.switch': 'changes which branch or commit is checked out',
  'git.push': 'sends commits to another repository',
  'git.rewrite-history': 'replaces commits that others may have, such as a forced push',
  'git.rewrite-local': 'replaces commits that were not pushed, such as a rebase or a branch that is set back',
  'git.discard': 'throws away uncommitted work, stashes or branches',
  'git.configure': 'changes settings of git, which can run programs',
  'package.restore': 'installs what the project\'s own manifest and lock file name already',
  'package.install': 'downloads packages that the project does not name yet, and may run their install scripts',
  'package.publish': 'makes a package or an image public',
  'code.build': 'builds, tests, checks or runs the project\'s own code',
  'code.run-project': 'runs code of the project that reaches further, by its name or by what is said of it: a deployment, a release, a migration, a reset',
  'code.run-inline': 'runs code that stands in the command itself',
  'code.run-downloaded': 'runs code that was just fetched',
  'forge.reply': 'answers or resolves a review thread of a pull request',
  'forge.write': 'writes what others see on a code host: a pull request, an issue, a comment, a release',
  'database.query': 'reads from a database',
  'database.change': 'changes data or tables in a database',
  'database.destroy': 'drops or empties a database or its tables',
  'deploy': 'changes what runs in an environment that others use',
  'cloud.change': 'creates or changes resources in a cloud account',
  'cloud.destroy': 'deletes resources in a cloud account',
  'container.run': 'starts a container, which can reach what is mounted into it',
  'container.destroy': 'deletes containers, images, volumes or networks of this machine',
  'remote.execute': 'runs a command on another machine',
  'network.send': 'sends data to another machine',
  'network.listen': 'opens a port for others to connect to',
  'process.stop': 'ends processes that this command did not start',
  'system.configure': 'changes the machine beyond this project',
  'system.power': 'shuts down or restarts the machine',
  'disk.destroy': 'formats or overwrites a disk',
  'privilege.escalate': 'acts as another user, such as root',
  'permission.change': 'changes who may read, write or run files',
  'persistence.install': 'makes something run later by itself, such as a cron job or a start-up file',
  'secrets.read': 'reads passwords, keys or tokens',
  'secrets.send': 'sends passwords, keys or tokens to another machine',
  'assistant.run': 'starts another AI assistant',
  'supervision.change': 'changes or switches off supervision itself',
} as const;

/** The name of an operation. */
export type Operation = keyof typeof operations;

/** All names, in the order of the list above. */
export const operationNames = Object.keys(operations) as readonly Operation[];

/** Whether a text is the name of an operation. */
export function isOperation(name: string): name is Operation {
  return Object.hasOwn(operations, name);
}
