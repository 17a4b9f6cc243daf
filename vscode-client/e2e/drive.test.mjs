// A writer opens a draft, sees what is marked, picks a quick fix and looks at what it left.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const codeServer = path.join(here, 'node_modules/code-server/out/node/entry.js');
const extension = path.join(here, '../target/copydesk.vsix');
const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const pictures = path.join(here, '../target/pictures');
const port = 8431;
const work = mkdtempSync(path.join(tmpdir(), 'copydesk-e2e-'));
const folder = path.join(work, 'newsroom');
const profile = [
  '--extensions-dir',
  path.join(work, 'extensions'),
  '--user-data-dir',
  path.join(work, 'user'),
  '--config',
  path.join(work, 'config.yaml'),
];

let server;
let browser;
let page;

before(async () => {
  assert.ok(existsSync(extension), 'the extension is packaged first');
  mkdirSync(folder);
  mkdirSync(pictures, { recursive: true });
  mkdirSync(path.join(work, 'user/User'), { recursive: true });
  for (const seed of ['press-release.en.md', 'unattributed.ko.txt']) {
    copyFileSync(path.join(here, '../../seeds', seed), path.join(folder, seed));
  }
  const settings = {
    'editor.wordWrap': 'on',
    'editor.minimap.enabled': false,
    'editor.fontSize': 15,
    'workbench.startupEditor': 'none',
    'workbench.colorTheme': 'Default Light Modern',
  };
  writeFileSync(path.join(work, 'user/User/settings.json'), JSON.stringify(settings));
  const installed = spawnSync('node', [codeServer, ...profile, '--install-extension', extension], {
    encoding: 'utf8',
  });
  assert.match(installed.stdout, /successfully installed/);
  server = spawn('node', [
    codeServer,
    ...profile,
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
    folder,
  ]);
  await new Promise((resolve, reject) => {
    server.once('exit', reject);
    server.stdout.on('data', (said) => {
      if (String(said).includes('HTTP server listening')) {
        resolve();
      }
    });
  });
  browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`http://127.0.0.1:${port}/?folder=${folder}`);
  await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 60_000 });
});

after(async () => {
  await browser?.close();
  server?.kill();
  rmSync(work, { recursive: true, force: true });
});

async function open(name) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.waitForSelector(`.tab.active[data-resource-name="${name}"]`, { timeout: 30_000 });
}

test('a draft is marked, and a quick fix takes out what it offers to take out', async () => {
  await open('press-release.en.md');
  await page.waitForSelector('.squiggly-warning, .squiggly-info', { timeout: 60_000 });
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('F8');
  await page.waitForSelector('.marker-widget', { timeout: 10_000 });
  await page.screenshot({ path: path.join(pictures, 'finding.png') });
  await page.keyboard.press('Escape');
  const before = await page.locator('.view-lines').first().innerText();

  await page.keyboard.press('Control+.');
  const offered = page.locator('.action-widget .monaco-list-row.action');
  await offered.first().waitFor({ timeout: 20_000 });
  const titles = await offered.allInnerTexts();
  await page.screenshot({ path: path.join(pictures, 'quick-fix.png') });

  assert.ok(titles.some((title) => title.startsWith('Remove')), String(titles));
  assert.ok(titles.some((title) => title.startsWith('Ignore this here')), String(titles));
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (text) => document.querySelector('.view-lines').innerText !== text,
    before,
    { timeout: 20_000 },
  );
});

test('a quote without a speaker is marked in Korean text', async () => {
  await open('unattributed.ko.txt');
  await page.waitForSelector('.editor-instance .squiggly-warning', { timeout: 60_000 });
});
