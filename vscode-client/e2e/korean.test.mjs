// An editor whose interface is Korean: everything that Copydesk says is, too.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { Editor, inWindowsOf, vsix, withoutJava } from './editor.mjs';

const draft = '시장은 월요일 다리를 열었다.\n\n무단 전재 및 재배포 금지\n';

let editor;

before(async () => {
  editor = await Editor.start({
    extensions: [vsix(`copydesk-${process.platform}-${process.arch}.vsix`)],
    machine: withoutJava(),
    locale: 'ko',
  });
});

after(() => editor?.close());

const inWindow = inWindowsOf(() => editor);

inWindow(
  'the count, messages, fixes, questions and pages are Korean',
  { 'bridge.txt': draft },
  async (window) => {
    await window.opened('bridge.txt');
    await window.waitForStatus('Copydesk 1');
    assert.match(await window.tooltip(), /상투 문구\s*\d/);

    await window.goToWords('bridge.txt', '무단 전재');
    await window.run('Show or Focus Hover');
    await window.page
      .locator('.monaco-hover', { hasText: /[가-힣]+니다/ })
      .first()
      .waitFor();
    await window.press('Escape');
    const fixes = await window.quickFixes();
    for (const fix of fixes) {
      assert.match(fix, /[가-힣]/);
    }
    await window.picture('korean');
    await window.press('Escape');

    await window.run('Copydesk: 이 지적 설명');
    await window.page
      .frameLocator('iframe.webview.ready')
      .frameLocator('#active-frame')
      .locator('h1', { hasText: '상투 문구' })
      .waitFor();
  },
);
