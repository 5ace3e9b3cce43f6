// The browser side of VS Code: a fresh Chromium profile with the workbench in it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findProgram } from '../../scripts/lib/findProgram.mjs';

const chromiumFlags = [
  '--no-sandbox', // Chromium refuses to run as root with it
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const isOutside = (url) => /^https?:$/.test(url.protocol) && !['127.0.0.1', 'localhost'].includes(url.hostname);

async function launch(profile) {
  const executablePath = findProgram('chromium');
  if (!executablePath) throw new Error('`chromium` is missing: run `node scripts/install-system.mjs chromium`');
  const viewport = { width: 1400, height: 900 };
  const env = { ...process.env, HOME: profile }; // it keeps things in the home besides the profile
  return chromium.launchPersistentContext(profile, { executablePath, headless: true, args: chromiumFlags, viewport, env });
}

async function refuseOutside(context) {
  const refused = [];
  await context.route(isOutside, (route) => {
    refused.push(route.request().url());
    return route.abort();
  });
  return refused;
}

async function load(page, url, { exposed, before }) {
  for (const [name, fn] of Object.entries(exposed)) await page.exposeFunction(name, fn);
  if (before) await before(page);
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  await page.waitForSelector('.monaco-workbench', { timeout: 90_000 });
}

// `exposed` are functions that the page may call; `before` runs on the page before VS Code does
export async function openWorkbench(url, { exposed = {}, before } = {}) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'rig-profile-'));
  const context = await launch(profile);
  const close = async () => {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  };
  try {
    const refused = await refuseOutside(context);
    const page = context.pages()[0] ?? (await context.newPage());
    await load(page, url, { exposed, before });
    return { context, page, refused, close };
  } catch (error) {
    await close();
    throw error;
  }
}
