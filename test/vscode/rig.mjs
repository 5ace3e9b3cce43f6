// A real VS Code driven by a real browser. This is all that a test needs to import.
export * from './actions.mjs';
export * from './agent.mjs';
export * from './editor.mjs';
export * from './extensions.mjs';
export { runDriven } from './drivenTests.mjs';
export { runTests } from './insideTests.mjs';
export { outputFolder, repositoryRoot, rigFolder } from './places.mjs';
export { startServer } from './server.mjs';
export { openWorkbench } from './workbench.mjs';
