// Reporter for `node --test`: silent about what passes quickly, everything about what fails, the count at the end.
import path from 'node:path';
import util from 'node:util';
import { countLine } from './count.mjs';

const slowMs = 1000;

const indented = (text) => text.replace(/^/gm, '    ');
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

// source maps name the test's own file in some events, the bundle made of it in others; a person wants the first
const sourceOf = (file) => path.relative('.', file).replace(/^out\/test-unit\/\d+\/(.*)\.mjs$/, 'test/unit/$1.ts');

function describeError(error) {
  const cause = error?.cause ?? error;
  return indented(util.inspect(cause));
}

// names of the tests around the one that is reported, by nesting
function makeNames() {
  const names = [];
  return {
    start({ nesting, name }) {
      names[nesting] = name;
    },
    of: ({ nesting, name }) => [...names.slice(0, nesting), name].join(' > '),
  };
}

// what a file printed is of interest only once one of its tests has failed
function makeOutputs() {
  const kept = new Map();
  const failed = new Set();
  return {
    add(bundle, message) {
      const file = sourceOf(bundle);
      if (failed.has(file)) return message;
      kept.set(file, (kept.get(file) ?? '') + message);
      return '';
    },
    release(bundle) {
      const file = sourceOf(bundle);
      const text = kept.get(file) ?? '';
      failed.add(file);
      kept.delete(file);
      return text;
    },
  };
}

// a test that only holds others has its count in theirs; those come before it, one level deeper
function makeIsHolder() {
  let lastNesting = 0;
  return ({ nesting, details }) => {
    const isHolder = details.type === 'suite' || lastNesting > nesting;
    lastNesting = nesting;
    const { error } = details;
    return isHolder && (!error || error.failureType === 'subtestsFailed');
  };
}

// Node reports a file as a test of its own when it holds none, or when it ended badly
const isFile = ({ name, file }) => path.resolve(name) === file;

function makeHandlers(count) {
  const names = makeNames();
  const outputs = makeOutputs();
  const isHolder = makeIsHolder();
  const failed = (data, text) => {
    count.failed++;
    const title = isFile(data) ? sourceOf(data.file) : `${names.of(data)} (${sourceOf(data.file)})`;
    return `failed: ${title}\n${text}\n${outputs.release(data.file)}`;
  };
  const leftOut = (data) => {
    count.skipped++;
    return `skipped: ${names.of(data)} (${data.skip ?? data.todo})\n`;
  };
  const passed = (data) => {
    count.passed++;
    return data.details.duration_ms > slowMs ? `${seconds(data.details.duration_ms)}: ${names.of(data)}\n` : '';
  };
  const ended = (data, judge) => {
    const isCounted = !isHolder(data);
    if (data.skip !== undefined || data.todo !== undefined) return leftOut(data);
    return isCounted ? judge(data) : '';
  };
  const output = ({ file, message }) => outputs.add(file, message);
  return {
    'test:start': (data) => names.start(data),
    'test:stdout': output,
    'test:stderr': output,
    'test:pass': (data) => ended(data, () => (isFile(data) ? failed(data, '    the file holds no test') : passed(data))),
    'test:fail': (data) => ended(data, () => failed(data, describeError(data.details.error))),
  };
}

export default async function* report(source) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const handlers = makeHandlers(count);
  for await (const { type, data } of source) yield handlers[type]?.(data) ?? '';
  yield `${countLine(count)}\n`;
}
