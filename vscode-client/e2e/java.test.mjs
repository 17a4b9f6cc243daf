// The extension that brings no Java along, on a machine where none is found and where one is named.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { after, before, test } from 'node:test';
import { Editor, vsix, withoutJava } from './editor.mjs';

const DRAFT = 'A sentence.\n\nCopyright 2026 Harbor Wire. All rights reserved.\n';

let editor;
let oldJava;

before(async () => {
  // What is too old counts as none, and hides what the machine has in a well-known folder.
  oldJava = mkdtempSync(path.join(tmpdir(), 'copydesk-old-'));
  mkdirSync(path.join(oldJava, 'bin'));
  writeFileSync(
    path.join(oldJava, 'bin/java'),
    '#!/bin/sh\necho \'openjdk version "11.0.2"\' >&2\n',
    { mode: 0o755 },
  );
  editor = await Editor.start({
    extension: vsix('copydesk.vsix'),
    env: { ...withoutJava(), JAVA_HOME: oldJava },
  });
});

after(async () => {
  await editor?.close();
  rmSync(oldJava, { recursive: true, force: true });
});

test('a Java elsewhere is found, or what to install is said; a named one is taken at once', async () => {
  const window = await editor.window('newsroom', { 'draft.txt': DRAFT });
  await window.open('draft.txt');
  await window.waitForLog('Java of JAVA_HOME');
  await window.waitForLog('Java 11');
  await Promise.race([
    window.waitForLog('Taken: Java'),
    window.notification('Copydesk needs Java 17 or newer').waitFor(),
  ]);
  assert.match(window.log(), /Java of PATH: java: .*ENOENT/);
  if (!window.log().includes('Taken: Java')) {
    await window.waitForStatus('Copydesk: no Java');
    await window.notification('Install one').waitFor();
  }

  const named = path.join(editor.work, 'a java');
  symlinkSync(javaHome(), named);
  window.writeSettings({ 'copydesk.java.home': named });
  await window.waitForLog(`Taken: Java`);
  await window.waitForLog(path.join(named, 'bin/java'));
  await window.waitForStatus('Copydesk 1');
  assert.doesNotMatch(window.log(), /^\s+at |Exception/m);
  await window.close();
});

function javaHome() {
  const java = execFileSync('sh', ['-c', 'readlink -f "$(command -v java)"'], { encoding: 'utf8' });
  return path.dirname(path.dirname(java.trim()));
}
