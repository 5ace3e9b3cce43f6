// Hands lines to a worker and watches it: one that does not come back is ended, and the line that it was at is a finding.
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

const banner = `import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);`;

export async function bundleChecks(scratch) {
  const outfile = path.join(scratch, 'check.mjs');
  await build({ entryPoints: ['scripts/fuzz/check.mjs'], bundle: true, platform: 'node', format: 'esm', target: 'node20', mainFields: ['module', 'main'], banner: { js: banner }, outfile, logLevel: 'error' });
  return outfile;
}

// Of all threads, in milliseconds
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export class Checker {
  #worker;
  #options;
  #done = new Int32Array(new SharedArrayBuffer(4));
  constructor(file, { root, home, slowMs }) {
    this.#options = { file, slowMs, data: { root, home, slowMs, progress: this.#done.buffer } };
  }

  // Resolves to a result a line, in order
  async check(batch) {
    const results = [];
    while (results.length < batch.length) results.push(...(await this.#some(batch.slice(results.length))));
    return results;
  }

  // As many results as there were before a line hung or the worker died, which is the last of them
  #some(batch) {
    this.#worker ??= new Worker(this.#options.file, { workerData: this.#options.data });
    const worker = this.#worker;
    const { slowMs } = this.#options;
    return new Promise((resolve) => {
      let [at, since, used] = [0, performance.now(), processorTime()];
      const handlers = { message: (results) => settle(results), error: (error) => fail('exception', `the worker died: ${error.message}`), exit: (code) => fail('exception', `the worker ended with code ${code}`) };
      const settle = (results) => {
        clearInterval(watch);
        for (const [name, handler] of Object.entries(handlers)) worker.off(name, handler);
        resolve(results);
      };
      const fail = (kind, what) => {
        const count = Math.min(Atomics.load(this.#done, 0), batch.length - 1);
        this.close();
        // the answers to the lines before went with the worker
        settle([...Array.from({ length: count }, () => ({ took: 0, verdict: 'lost' })), { took: 0, verdict: 'none', found: { kind, what } }]);
      };
      const watch = setInterval(() => {
        const now = Atomics.load(this.#done, 0);
        if (now !== at) [at, since, used] = [now, performance.now(), processorTime()];
        // either it works and does not end, or it waits for something that never comes
        else if (processorTime() - used > slowMs * 3 || performance.now() - since > slowMs * 30) fail('slow', `it took more than ${slowMs * 3} ms`);
      }, 100);
      for (const [name, handler] of Object.entries(handlers)) worker.on(name, handler);
      Atomics.store(this.#done, 0, 0);
      worker.postMessage(batch);
    });
  }

  close() {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }
}

// The line with as much left out as can be while the same kind of thing is wrong with it
export async function minimised(checker, { line, shell }, kind, mostTries = kind === 'slow' ? 20 : 600) {
  let tries = 0;
  const holds = async (shorter) => tries++ < mostTries && (await checker.check([{ line: shorter, shell }]))[0].found?.kind === kind;
  for (let size = Math.ceil(line.length / 2); size >= 1 && tries < mostTries; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < line.length && tries < mostTries; ) {
      const shorter = line.slice(0, from) + line.slice(from + size);
      if (await holds(shorter)) line = shorter;
      else from += size;
    }
  }
  return line;
}
