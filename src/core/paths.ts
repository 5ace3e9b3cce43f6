declare const resolved: unique symbol;

/**
 * A path after links, `..` and Unicode forms are out of the way; only the `Facts` port can make one.
 * Paths are absolute, with forward slashes, in Unicode form NFC.
 */
export type ResolvedPath = {
  /** Where a read or a write really lands: every link followed. */
  readonly real: string;
  /** The name itself: links followed up to the last step. It is what a deletion or a move takes away. */
  readonly named: string;
  readonly kind: 'file' | 'directory' | 'other' | 'missing';
  readonly [resolved]: true;
};

/** Why a path could not be resolved, as the end of a sentence. */
export type PathProblem = { readonly problem: string };

/** Whether resolving failed. */
export function isPathProblem(value: ResolvedPath | PathProblem): value is PathProblem {
  return 'problem' in value;
}

/** Makes a resolved path; for implementations of the `Facts` port alone. */
export function asResolved(path: Omit<ResolvedPath, typeof resolved>): ResolvedPath {
  return path as ResolvedPath;
}

/** `path` below `folder`, without a leading slash; '' for the folder itself; undefined when it is elsewhere. Compares whole segments. */
export function relativeTo(folder: string, path: string): string | undefined {
  if (path === folder) return '';
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** Whether `path` is `folder` or lies below it. */
export function isWithin(folder: string, path: string): boolean {
  return relativeTo(folder, path) !== undefined;
}

/** An absolute path as it reads, with `.` and `..` taken out and no link followed. */
export function withoutDots(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `/${steps.join('/')}`;
}

/** The last segment of a path with forward slashes. */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
