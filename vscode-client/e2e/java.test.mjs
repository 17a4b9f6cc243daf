// The extension that brings no Java along, on a machine where what is named is too old.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

test('a Java elsewhere is found, or what to install is said', async () => {
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

  assert.doesNotMatch(window.log(), /^\s+at |Exception/m);
  await window.close();
});
