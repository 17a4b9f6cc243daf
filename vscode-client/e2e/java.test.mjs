// The extension that brings no Java along, on a machine where there is none.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { after, before, describe } from 'node:test';
import { Editor, inWindowsOf, vsix, withoutAnyJava } from './editor.mjs';

const DRAFT = 'A sentence.\n\nCopyright 2026 Harbor Wire. All rights reserved.\n';

const machine = withoutAnyJava();
const skip = machine ? false : 'this machine does not let anybody hide its Javas';
if (skip) {
  console.log(`!!!! NOT TESTED: the extension on a machine without Java: ${skip} !!!!`);
}

describe('without a Java', { skip }, () => {
  let editor;
  before(async () => {
    editor = await Editor.start({ extensions: [vsix('copydesk.vsix')], machine });
  });
  after(() => editor?.close());

  inWindowsOf(() => editor)(
    'what to install is said; a folder is chosen, named another, and nothing fails aloud',
    { 'draft.txt': DRAFT },
    async (window) => {
      await window.open('draft.txt');
      await window.waitForStatus('Copydesk: no Java');
      await window.notification('Copydesk needs Java 17 or newer, and none was found').waitFor();
      await window.notification('Install one: sudo apt install openjdk-17-jre-headless').waitFor();
      await window.picture('no-java');
      await window.waitForLog('No Java 17 or newer was found');
      assert.match(window.log(), /Java of PATH: java: .*ENOENT/);

      await window.take('Copydesk needs Java 17', 'Choose Folder…');
      await window.chooseFolder(editor.work, 'extensions');
      await window.take('There is no Java 17 or newer in', 'Choose Folder…');
      const [jdk] = readdirSync('/usr/lib/jvm').filter((name) =>
        existsSync(path.join('/usr/lib/jvm', name, 'bin/java')),
      );
      await window.chooseFolder(path.join(machine.kept, jdk), 'bin');
      await window.waitForStatus('Copydesk 1');
      await window.waitForLog(`Taken: Java`);

      // In an open window: what runs is stopped, and what is named now is taken.
      editor.setForMachine({ 'copydesk.java.home': '/nowhere' });
      await window.waitForStatus('Copydesk: no Java');
      editor.setForMachine({ 'copydesk.java.home': path.join(machine.kept, jdk) });
      await window.waitForStatus('Copydesk 1');
      await window.waitForLog('Taken: Java', 2);
      assert.match(window.log(), /Java of setting: \/nowhere\/bin\/java: .*ENOENT/);
      assert.doesNotMatch(window.log(), /^\s+at .*\(|Exception|\[error\]/m);
    },
  );
});
