// A Visual Studio Code that was never started before, in a real browser.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const codeServer = path.join(here, 'node_modules/code-server/out/node/entry.js');
const SECONDS = 1000;

export const vsix = (name) => path.join(here, '../target', name);
export const seed = (name) => readFileSync(path.join(here, '../../seeds', name), 'utf8');
export const pictures = path.join(here, '../target/pictures');

/** Everything of an installation lies in one folder, which goes when it is closed. */
export class Editor {
  static async start({ extension, env = process.env, settings = {} }) {
    const editor = new Editor();
    editor.work = mkdtempSync(path.join(tmpdir(), 'copydesk-e2e-'));
    const user = path.join(editor.work, 'user');
    mkdirSync(path.join(user, 'User'), { recursive: true });
    writeFileSync(
      path.join(user, 'User/settings.json'),
      JSON.stringify({
        'workbench.startupEditor': 'none',
        'workbench.colorTheme': 'Default Light Modern',
        'editor.minimap.enabled': false,
        'files.simpleDialog.enable': true,
        'files.autoSave': 'off',
        'workbench.tips.enabled': false,
        ...settings,
      }),
    );
    const profile = [
      codeServer,
      ...['--extensions-dir', path.join(editor.work, 'extensions')],
      ...['--user-data-dir', user],
      ...['--config', path.join(editor.work, 'config.yaml')],
    ];
    const installed = spawnSync(process.execPath, [...profile, '--install-extension', extension], {
      encoding: 'utf8',
      env,
    });
    assert.match(installed.stdout, /successfully installed/, installed.stderr);
    editor.port = await freePort();
    editor.server = spawn(
      process.execPath,
      [
        ...profile,
        ...['--auth', 'none', '--bind-addr', `127.0.0.1:${editor.port}`],
        ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
      ],
      // Its own group, so that everything it started ends with it.
      { env, detached: true },
    );
    await new Promise((resolve, reject) => {
      editor.server.once('exit', reject);
      editor.server.stdout.on('data', (said) => {
        if (String(said).includes('HTTP server listening')) {
          resolve();
        }
      });
    });
    editor.browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    return editor;
  }

  /** A window with a folder of some files. */
  async window(name, files) {
    const folder = path.join(this.work, name);
    mkdirSync(folder);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${this.port}/?folder=${folder}`);
    await page.waitForSelector('.explorer-folders-view .monaco-list-row', {
      timeout: 60 * SECONDS,
    });
    const window = new Window(page, folder);
    window.logs = path.join(this.work, 'user/logs');
    return window;
  }

  /** Ends the language servers of this installation, as a crash does. */
  killServers() {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const words = commandLine(pid);
      if (words.includes(this.work) && words.includes('copydesk-cli.jar')) {
        process.kill(Number(pid), 'SIGKILL');
      }
    }
  }

  async close() {
    await this.browser?.close();
    if (this.server) {
      const gone = new Promise((resolve) => this.server.once('exit', resolve));
      process.kill(-this.server.pid, 'SIGKILL');
      await gone;
    }
    rmSync(this.work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

export class Window {
  constructor(page, folder) {
    this.page = page;
    this.folder = folder;
    page.setDefaultTimeout(30 * SECONDS);
  }

  async open(name) {
    await this.page.keyboard.press('Control+P');
    await this.page.locator('.quick-input-widget input').fill(name);
    const row = this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: path.basename(name) })
      .first();
    await row.waitFor();
    await this.click(row);
    await this.tab(path.basename(name)).waitFor();
  }

  tab(name) {
    return this.page.locator(`.tab.active[data-resource-name="${name}"]`);
  }

  async waitForSquiggle() {
    await this.page
      .locator('.editor-instance .squiggly-warning, .editor-instance .squiggly-info')
      .first()
      .waitFor({ state: 'attached' });
  }

  async run(title) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(`>${title}`);
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    await row.waitFor();
    await this.click(row);
  }

  /** Puts the caret before a letter; both count from one. */
  async goTo(line, column = 1) {
    await this.page.keyboard.press('Control+G');
    await this.page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Puts the caret in front of words of the open file as it is on the disk. */
  async goToWords(file, words) {
    const text = this.read(file);
    const at = text.indexOf(words);
    assert.ok(at >= 0, `${words} stands in ${file}`);
    const before = text.slice(0, at).split('\n');
    await this.goTo(before.length, before.at(-1).length + 2);
  }

  /** The titles of the quick fixes at the caret; they stay open. */
  async quickFixes() {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    for (let tries = 0; ; tries++) {
      await this.page.keyboard.press('Control+.');
      try {
        await rows.first().waitFor({ timeout: 8 * SECONDS });
        return await rows.allInnerTexts();
      } catch (error) {
        // A draft that is still being opened has none yet.
        if (tries === 3) {
          throw error;
        }
      }
    }
  }

  async choose(title) {
    await this.click(
      this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first(),
    );
  }

  /** The text of the question that is asked, which stays open. */
  async question() {
    const dialog = this.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    return dialog.innerText();
  }

  async answer(button) {
    await this.click(
      this.page.locator('.monaco-dialog-box .monaco-button', { hasText: button }).first(),
    );
    await this.page.locator('.monaco-dialog-box').waitFor({ state: 'detached' });
  }

  notification(words) {
    return this.page.locator('.notification-toast', { hasText: words }).first();
  }

  /** Where a thing stands now: a busy machine draws too seldom for the browser to call it still. */
  async click(thing) {
    const box = await thing.boundingBox();
    assert.ok(box, 'it can be seen');
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  async press(keys) {
    await this.page.keyboard.press(keys);
  }

  /** Takes a button of a notification. */
  async take(notification, button) {
    await this.notification(notification).waitFor();
    await this.click(
      this.notification(notification).locator('.monaco-button', { hasText: button }),
    );
  }

  /** What stands in the input box that is open. */
  async type(words) {
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(words);
    await this.page.keyboard.press('Enter');
  }

  status() {
    return this.page.locator('.statusbar-item[id*="copydesk"]').first();
  }

  async waitForStatus(words) {
    await this.page
      .locator('.statusbar-item[id*="copydesk"]', { hasText: words })
      .first()
      .waitFor();
  }

  /** Saves until the file is as the test wants it; fails with what it is instead. */
  saved(file, isSo) {
    return this.until(file, isSo, () => this.page.keyboard.press('Control+S'));
  }

  async until(file, isSo, again = () => undefined) {
    const end = Date.now() + 20 * SECONDS;
    for (;;) {
      await again();
      await new Promise((resolve) => setTimeout(resolve, 200));
      const text = this.read(file);
      if (isSo(text)) {
        return text;
      }
      if (Date.now() > end) {
        assert.fail(`${file} is:\n${text}`);
      }
    }
  }

  read(file) {
    try {
      return readFileSync(path.join(this.folder, file), 'utf8');
    } catch {
      return '';
    }
  }

  write(file, text) {
    mkdirSync(path.dirname(path.join(this.folder, file)), { recursive: true });
    writeFileSync(path.join(this.folder, file), text);
  }

  /** What the status item says when it is pointed at. */
  async tooltip() {
    const box = await this.status().boundingBox();
    await this.page.mouse.move(box.x + 5, box.y + 5);
    const hover = this.page.locator('.workbench-hover', { hasText: 'Copydesk' });
    await hover.waitFor();
    return hover.innerText();
  }

  async theme(name) {
    await this.run('Preferences: Color Theme');
    await this.page.locator('.quick-input-widget input[placeholder*="heme"]').waitFor();
    await this.page.locator('.quick-input-widget input').fill(name);
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: name })
      .first()
      .waitFor();
    await this.page.keyboard.press('Enter');
    await this.page
      .locator(`.monaco-workbench.${name.includes('Dark') ? 'vs-dark' : 'vs'}`)
      .waitFor();
  }

  /** What Copydesk wrote into its log for the newest window. */
  log() {
    const [newest] = readdirSync(this.logs, { recursive: true })
      .filter((name) => name.endsWith('Copydesk.log'))
      .map((name) => path.join(this.logs, name))
      .sort((one, other) => statSync(other).birthtimeMs - statSync(one).birthtimeMs);
    return newest ? readFileSync(newest, 'utf8') : '';
  }

  async waitForLog(words) {
    const end = Date.now() + 30 * SECONDS;
    while (!this.log().includes(words)) {
      assert.ok(Date.now() < end, `the log says ${words}:\n${this.log()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Milliseconds from when a draft is chosen to when its first mark is drawn. */
  async timeToSquiggle(name) {
    await this.page.keyboard.press('Control+P');
    await this.page.locator('.quick-input-widget input').fill(name);
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: name })
      .first()
      .waitFor();
    const drawn = this.page.evaluate(
      (tab) =>
        new Promise((resolve) => {
          addEventListener(
            'keydown',
            () => {
              const begun = performance.now();
              const look = () =>
                document.querySelector(`.tab.active[data-resource-name="${tab}"]`) &&
                document.querySelector('.editor-instance .squiggly-warning')
                  ? resolve(performance.now() - begun)
                  : setTimeout(look, 5);
              look();
            },
            { once: true, capture: true },
          );
        }),
      name,
    );
    await this.page.keyboard.press('Enter');
    return Math.round(await drawn);
  }

  /** Milliseconds from a keystroke to the frame that shows it, for the slowest of some. */
  async longestKeystroke(words) {
    let longest = 0;
    for (const letter of words) {
      const drawn = this.page.evaluate(
        () =>
          new Promise((resolve) => {
            addEventListener(
              'keydown',
              () => {
                const begun = performance.now();
                requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
              },
              { once: true, capture: true },
            );
          }),
      );
      await this.page.keyboard.press(letter === ' ' ? 'Space' : letter);
      longest = Math.max(longest, await drawn);
    }
    return Math.round(longest);
  }

  close() {
    return this.page.context().close();
  }

  picture(name) {
    mkdirSync(pictures, { recursive: true });
    return this.page.screenshot({ path: path.join(pictures, `${name}.png`) });
  }
}

function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // it ended meanwhile
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * A machine without Java, as far as the environment tells: a PATH on which there is none, and a login
 * shell that adds nothing to it. Java may hang there.
 */
export function withoutJava({ hanging = false } = {}) {
  const { JAVA_HOME, ...env } = process.env;
  const bin = mkdtempSync(path.join(tmpdir(), 'copydesk-bin-'));
  const script = (name, text) => writeFileSync(path.join(bin, name), text, { mode: 0o755 });
  script('shell', '#!/bin/sh\nexit 1\n');
  if (hanging) {
    script('java', '#!/bin/sh\nexec /bin/sleep 20\n');
  }
  return { ...env, PATH: bin, SHELL: path.join(bin, 'shell') };
}
