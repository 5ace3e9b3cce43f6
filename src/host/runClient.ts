import { spawn } from 'node:child_process';

/** What a program printed, how it ended and how long that took, in milliseconds. */
export type ClientRun = { readonly exit: number | undefined; readonly stdout: string; readonly stderr: string; readonly tookMs: number };

/** Runs a program as an assistant runs its hook: payload on standard input, answer on standard output. Never rejects; a program that can't be started has no exit code. */
export function runClient(command: string, args: readonly string[], { cwd, payload, limitMs }: { readonly cwd: string; readonly payload: string; readonly limitMs: number }): Promise<ClientRun> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd, stdio: ['pipe', 'pipe', 'pipe'], timeout: limitMs, killSignal: 'SIGKILL' });
    let [stdout, stderr] = ['', ''];
    const end = (exit: number | undefined): void => resolve({ exit, stdout, stderr, tookMs: performance.now() - started });
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.on('error', (error) => {
      stderr += error.message;
      end(undefined);
    });
    child.on('close', (code) => end(code ?? undefined));
    // a client that ends before it read everything is seen by its exit code, not by a broken pipe
    child.stdin.on('error', () => undefined);
    child.stdin.end(payload);
  });
}
