// What the tests inside the extension host find besides Node and `vscode`: mocha's `tdd` words, and `ui` in driven runs.
declare global {
  type TestBody = (this: { timeout(ms: number): void; skip(): never }) => void | Promise<void>;
  function suite(title: string, define: () => void): void;
  function test(title: string, body: TestBody): void;
  function suiteSetup(body: TestBody): void;
  function suiteTeardown(body: TestBody): void;
  function setup(body: TestBody): void;
  function teardown(body: TestBody): void;
  function ui(operation: string, ...args: unknown[]): Promise<unknown>;
}
export {};
