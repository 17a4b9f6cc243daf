// A Visual Studio Code that was never started before, in a real browser.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
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
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const codeServer = path.join(here, 'node_modules/code-server/out/node/entry.js');
const SECONDS = 1000;
/** A busy machine is slow, not broken: so long an event is waited for before a test fails. */
const PATIENCE = 90 * SECONDS;

export const vsix = (name) => path.join(here, '../target', name);
export const seed = (name) => readFileSync(path.join(here, '../../seeds', name), 'utf8');
export const pictures = path.join(here, '../target/pictures');

export function launch() {
  return chromium.launch({
    executablePath: process.env.PATH.split(path.delimiter)
      .map((folder) => path.join(folder, 'chromium'))
      .find(existsSync),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

// Tests that are called off leave nothing behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => process.exit(1));
}

/**
 * Makes tests that have a window and a folder of their own, with a picture of what failed. What failed
 * is tried once more in a new window, aloud: a browser on a machine that does other work loses a click
 * now and then, and a fault of the extension fails twice.
 */
export function inWindowsOf(editor) {
  return (title, files, run) =>
    test(title, async (t) => {
      const name = title.replace(/[^a-z]+/gi, '-').slice(0, 40);
      try {
        await inWindow(editor(), name, files, run, t);
      } catch (error) {
        console.log(`!!!! FAILED ONCE, tried again: ${title} !!!!\n${error.stack}`);
        editor().setForMachine({});
        await inWindow(editor(), `${name}-again`, files, run, t);
      }
    });
}

async function inWindow(editor, name, files, run, t) {
  const window = await editor.window(name, files);
  try {
    await run(window, t);
  } catch (error) {
    await window.picture(`failed-${name}`);
    throw error;
  } finally {
    await window.close();
  }
}

/** Everything of an installation lies in one folder, which goes when it is closed. */
export class Editor {
  /**
   * @param extensions packaged files; nothing else is installed
   * @param machine how the machine is made to be for it: see machines below
   * @param locale the language of the interface
   */
  static async start({ extensions, machine = asItIs(), settings = {}, locale = 'en' }) {
    const editor = new Editor();
    editor.machine = machine;
    const { env } = machine;
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
    if (locale !== 'en') {
      speak(locale, user);
    }
    const profile = [
      codeServer,
      ...['--extensions-dir', path.join(editor.work, 'extensions')],
      ...['--user-data-dir', user],
      ...['--config', path.join(editor.work, 'config.yaml')],
    ];
    for (const extension of extensions) {
      const installed = spawnSync(
        process.execPath,
        [...profile, '--install-extension', extension],
        { encoding: 'utf8', env },
      );
      assert.match(installed.stdout, /successfully installed/, installed.stderr);
    }
    editor.port = await freePort();
    const [program, ...words] = [
      ...machine.inside,
      process.execPath,
      ...profile,
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${editor.port}`, '--locale', locale],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
    ];
    // Its own group, so that everything it started ends with it.
    editor.server = spawn(program, words, { env, detached: true });
    editor.server.stderr.resume();
    process.once('exit', () => endIfThere(-editor.server.pid));
    await new Promise((resolve, reject) => {
      editor.server.once('exit', (code) => reject(new Error(`the editor ended with ${code}`)));
      editor.server.stdout.on('data', (said) => {
        if (String(said).includes('HTTP server listening')) {
          resolve();
        }
      });
    });
    editor.browser = await launch();
    // One for all windows, as somebody has one browser: what it has loaded it keeps.
    editor.context = await editor.browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
      locale: locale === 'en' ? 'en-US' : locale,
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
    const page = await this.context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`http://127.0.0.1:${this.port}/?folder=${folder}`);
    await page.waitForSelector('.explorer-folders-view .monaco-list-row');
    const window = new Window(page, folder);
    window.logs = path.join(this.work, 'user/logs');
    return window;
  }

  /** Ends the language servers of this installation, as a crash does. */
  killServers() {
    this.kill((words) => words.includes('copydesk-cli.jar'));
  }

  /** Ends those processes of this installation, and of no other, whose command line is so. */
  kill(isSo) {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const words = commandLine(pid);
      if (words.includes(this.work) && isSo(words)) {
        endIfThere(Number(pid));
      }
    }
  }

  /** A file of the one extension that is installed. */
  inExtension(...parts) {
    const extensions = path.join(this.work, 'extensions');
    const [own] = readdirSync(extensions).filter((name) => name.startsWith('copydesk.copydesk'));
    return path.join(extensions, own, ...parts);
  }

  /** Settings that hold for the machine, as the settings of a person do here. */
  setForMachine(settings) {
    mkdirSync(path.join(this.work, 'user/Machine'), { recursive: true });
    writeFileSync(path.join(this.work, 'user/Machine/settings.json'), JSON.stringify(settings));
  }

  async close() {
    await this.browser?.close();
    if (this.server) {
      const gone =
        this.server.exitCode === null &&
        new Promise((resolve) => this.server.once('exit', resolve));
      endIfThere(-this.server.pid);
      await gone;
      // What left its group may hold its streams open, and the tests would wait for those.
      this.kill(() => true);
      this.server.stdin.destroy();
      this.server.stdout.destroy();
      this.server.stderr.destroy();
    }
    rmSync(this.work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    this.machine.forget();
  }
}

export class Window {
  constructor(page, folder) {
    this.page = page;
    this.folder = folder;
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
    // What is typed from here on is typed into it.
    await this.page.locator(`.monaco-editor.focused[data-uri$="/${name}"]`).waitFor();
  }

  tab(name) {
    return this.page.locator(`.tab.active[data-resource-name="${name}"]`);
  }

  /** Opens a draft that something is found in, and waits until that is shown. */
  async opened(name) {
    await this.open(name);
    await this.waitForSquiggle();
  }

  async waitForSquiggle() {
    await this.page
      .locator('.editor-instance .squiggly-warning, .editor-instance .squiggly-info')
      .first()
      .waitFor({ state: 'attached' });
  }

  /** Opens what is folded in the side bar and gives its rows. */
  async section(title) {
    const header = this.page.locator(`.pane-header[aria-label="${title} Section"]`);
    if ((await header.getAttribute('aria-expanded')) === 'false') {
      await this.click(header.locator('.title'));
    }
    const pane = this.page.locator('.pane', { has: header });
    return pane.locator('.monaco-list-row');
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

  /**
   * The titles of the quick fixes at the caret; they stay open.
   *
   * The editor calls off its own question when it asks another time, half a second later, and says
   * then that there are none. On a busy machine that is too soon, and they are asked for again; that
   * they are there at once has a test of its own.
   */
  async quickFixes({ tries = 10 } = {}) {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    const none = this.page.locator('.monaco-editor-overlaymessage', { hasText: 'No ' });
    for (let left = tries; left > 0; left--) {
      await none.waitFor({ state: 'detached' });
      await this.page.keyboard.press('Control+.');
      await rows.or(none).first().waitFor();
      const titles = await rows.allInnerTexts();
      if (titles.length > 0) {
        return titles;
      }
      await this.page.mouse.move(1, 1); // what was said goes
      await this.page.keyboard.press('Escape');
    }
    return assert.fail('there are quick fixes');
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

  /**
   * Clicks a thing where it is once it has arrived there: what slides in is elsewhere a moment later,
   * and what is in front of it would get the click.
   */
  async click(thing) {
    const end = Date.now() + PATIENCE;
    for (let before; ;) {
      const at = await thing.evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const middle = { x: x + width / 2, y: y + height / 2 };
        // The list of fixes has a pane over it until the mouse moves.
        const hit = document
          .elementsFromPoint(middle.x, middle.y)
          .find((each) => !each.classList.contains('context-view-pointerBlock'));
        return {
          ...middle,
          free: hit !== undefined && (element.contains(hit) || hit.contains(element)),
        };
      });
      if (at.free && before?.x === at.x && before.y === at.y) {
        return this.page.mouse.click(at.x, at.y);
      }
      assert.ok(Date.now() < end, `it can be clicked: ${JSON.stringify(at)}`);
      before = at;
      await this.page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 100)));
    }
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

  /** Chooses a folder in the picker that is open, once that shows something that lies in it. */
  async chooseFolder(folder, inside) {
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: '..' }).first().waitFor(); // it has begun with a folder of its own
    await this.page.locator('.quick-input-widget input[type="text"]').first().fill(`${folder}/`);
    await rows.filter({ hasText: inside }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
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

  /** Saves the draft in front until the file is as the test wants it; fails with what it is instead. */
  saved(file, isSo) {
    const unsaved = this.page.locator('.tab.active.dirty');
    return this.until(file, isSo, async () => {
      await this.page.keyboard.press('Control+S');
      if ((await unsaved.count()) > 0) {
        await unsaved.waitFor({ state: 'detached', timeout: 10 * SECONDS }).catch(() => undefined);
      }
    });
  }

  async until(file, isSo, again = () => undefined) {
    for (const end = Date.now() + PATIENCE; ;) {
      await again();
      const text = this.read(file);
      if (isSo(text)) {
        return text;
      }
      assert.ok(Date.now() < end, `${file} is:\n${text}`);
      await pause();
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

  async waitForLog(words, times = 1) {
    for (const end = Date.now() + PATIENCE; this.log().split(words).length <= times;) {
      assert.ok(Date.now() < end, `the log says ${words}:\n${this.log()}`);
      await pause();
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
    await this.fromNextKey(
      `.tab.active[data-resource-name="${name}"]`,
      '.editor-instance .squiggly-warning',
    );
    await this.page.keyboard.press('Enter');
    return this.measured();
  }

  /** Milliseconds from a keystroke to the frame that shows it, for the slowest of some. */
  async longestKeystroke(words) {
    let longest = 0;
    for (const letter of words) {
      await this.fromNextKey();
      await this.page.keyboard.press(letter === ' ' ? 'Space' : letter);
      longest = Math.max(longest, await this.measured());
    }
    return longest;
  }

  /** Measures from the next key on until a frame was drawn with all that is named. */
  fromNextKey(...shown) {
    return this.page.evaluate((all) => {
      globalThis.measured = undefined;
      const begin = () => {
        const begun = performance.now();
        const look = () =>
          all.every((each) => document.querySelector(each))
            ? setTimeout(() => (globalThis.measured = performance.now() - begun))
            : requestAnimationFrame(look);
        requestAnimationFrame(look);
      };
      addEventListener('keydown', begin, { once: true, capture: true });
    }, shown);
  }

  /** Milliseconds. */
  async measured() {
    const handle = await this.page.waitForFunction(() => globalThis.measured);
    return Math.round(await handle.jsonValue());
  }

  close() {
    // Nobody is asked whether what is not saved may go.
    return this.page.close({ runBeforeUnload: false });
  }

  picture(name) {
    mkdirSync(pictures, { recursive: true });
    return this.page.screenshot({ path: path.join(pictures, `${name}.png`) });
  }
}

/** Makes a language one of the interface's, without a translation of the editor's own words. */
function speak(language, user) {
  const words = path.join(user, 'words.json');
  writeFileSync(words, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'of.words', uuid: 'words' }, version: '1.0.0' }];
  const pack = { hash: 'words', extensions, translations: { vscode: words }, label: language };
  writeFileSync(path.join(user, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
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

/** For something that tells of itself in no other way. */
function pause() {
  return new Promise((resolve) => setTimeout(resolve, 100));
}

function endIfThere(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it ended meanwhile
  }
}

/** Every machine has an environment, a command that the editor is started inside of, and an end. */
export function asItIs() {
  return { env: process.env, inside: [], forget: () => undefined };
}

/**
 * A machine without Java, as far as the environment tells: a PATH on which there is none, a login
 * shell that adds nothing to it, and a home without one. Java may hang there.
 */
export function withoutJava({ hanging = false } = {}) {
  const { JAVA_HOME, ...rest } = process.env;
  const home = mkdtempSync(path.join(tmpdir(), 'copydesk-home-'));
  const bin = path.join(home, 'bin');
  mkdirSync(bin);
  const script = (name, text) => writeFileSync(path.join(bin, name), text, { mode: 0o755 });
  script('shell', '#!/bin/sh\nexit 1\n');
  if (hanging) {
    script('java', '#!/bin/sh\nexec /bin/sleep 20\n');
  }
  const env = { ...rest, PATH: bin, SHELL: path.join(bin, 'shell'), HOME: home };
  return { env, inside: [], forget: () => rmSync(home, { recursive: true, force: true }) };
}

/**
 * The same with nothing in the folders that Javas are installed in. What is there can still be had
 * in the folder `kept`. Undefined where this machine lets nobody do that.
 */
export function withoutAnyJava() {
  const folders = ['/usr/lib/jvm', '/usr/lib64/jvm', '/usr/java'].filter((each) =>
    existsSync(each),
  );
  const machine = withoutJava();
  const kept = path.join(machine.env.HOME, 'kept');
  mkdirSync(kept);
  const hide = [
    ...folders.slice(0, 1).map((each) => `mount --bind ${each} ${kept}`),
    ...folders.map((each) => `mount -t tmpfs none ${each}`),
  ];
  const inside = ['/usr/bin/unshare', '--mount', '/bin/sh', '-c'];
  inside.push(`(PATH=/usr/bin:/bin; ${hide.join(' && ') || ':'}) && exec "$@"`, 'sh');
  const tried = spawnSync(inside[0], [...inside.slice(1), '/bin/true'], { env: machine.env });
  if (tried.status !== 0) {
    machine.forget();
    return undefined;
  }
  return { ...machine, inside, kept };
}
