import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { test } from 'node:test';
import {
  Answer,
  askVersion,
  Candidate,
  featureRelease,
  findJava,
  ListFolder,
  Machine,
  named,
  wellKnown,
} from '../java';

const printed = (version: string) => `openjdk version "${version}" 2026-01-01\nOpenJDK …`;

const machine = (
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv = {},
  list: ListFolder = () => [],
): Machine => ({ platform, environment, home: '/home/kim', list });

const paths = (candidates: Candidate[]) => candidates.map((candidate) => candidate.executable);

const candidate = (executable: string): Candidate => ({ executable, from: 'folder' });

/** Answers for the Javas of a machine, and fails for all others as a machine does. */
const installed = (javas: Record<string, string>) => (executable: string) =>
  executable in javas
    ? Promise.resolve(printed(javas[executable]!))
    : Promise.reject(new Error('ENOENT'));

test('the own Java comes first, then the setting, JAVA_HOME and the PATH', () => {
  assert.deepEqual(
    paths(named('/ext/runtime', '/opt/jdk', machine('linux', { JAVA_HOME: '/usr/jdk' }))),
    ['/ext/runtime/bin/java', '/opt/jdk/bin/java', '/usr/jdk/bin/java', 'java'],
  );
});

test('what is empty is not looked at', () => {
  assert.deepEqual(paths(named(undefined, '  ', machine('darwin', { JAVA_HOME: '' }))), ['java']);
});

test('the setting may be the folder of a Java, its bin folder or the program', () => {
  for (const set of ['/opt/jdk', '/opt/jdk/bin', '/opt/jdk/bin/java']) {
    assert.deepEqual(paths(named(undefined, set, machine('linux'))), ['/opt/jdk/bin/java', 'java']);
  }
});

test('on Windows Java has an ending', () => {
  assert.deepEqual(paths(named(undefined, 'C:\\jdk', machine('win32'))), [
    'C:\\jdk\\bin\\java.exe',
    'java.exe',
  ]);
});

test('well-known folders are looked through, the newest Java first', () => {
  const list: ListFolder = (folder) =>
    folder === '/usr/lib/jvm'
      ? ['java-8-openjdk', 'java-21-openjdk', 'java-17-openjdk']
      : folder === '/opt'
        ? ['editor', 'jdk-25']
        : [];
  assert.deepEqual(paths(wellKnown(machine('linux', {}, list))), [
    '/usr/lib/jvm/java-21-openjdk/bin/java',
    '/usr/lib/jvm/java-17-openjdk/bin/java',
    '/usr/lib/jvm/java-8-openjdk/bin/java',
    '/opt/jdk-25/bin/java',
  ]);
});

test('well-known folders of a Mac and of Windows have a form of their own', () => {
  const mac: ListFolder = (folder) =>
    folder === '/Library/Java/JavaVirtualMachines' ? ['temurin-21.jdk'] : [];
  assert.deepEqual(paths(wellKnown(machine('darwin', {}, mac))), [
    '/Library/Java/JavaVirtualMachines/temurin-21.jdk/Contents/Home/bin/java',
  ]);
  const windows: ListFolder = (folder) =>
    folder === 'D:\\Programs\\Eclipse Adoptium' ? ['jdk-21.0.3-hotspot'] : [];
  assert.deepEqual(paths(wellKnown(machine('win32', { ProgramFiles: 'D:\\Programs' }, windows))), [
    'D:\\Programs\\Eclipse Adoptium\\jdk-21.0.3-hotspot\\bin\\java.exe',
  ]);
});

test('the feature release is read from old and new version strings', () => {
  assert.equal(featureRelease(printed('1.8.0_392')), 8);
  assert.equal(featureRelease(printed('17.0.15')), 17);
  assert.equal(featureRelease(printed('25-ea')), 25);
  assert.equal(featureRelease('java version "21" 2023-09-19 LTS'), 21);
  assert.equal(featureRelease('bash: java: command not found'), undefined);
});

test('the first Java that is new enough is taken, and why the others were not is told', async () => {
  const told: Answer[] = [];
  const java = await findJava(
    ['/old/bin/java', '/gone/bin/java', 'java', '/newer/bin/java'].map(candidate),
    (answer) => told.push(answer),
    installed({ '/old/bin/java': '11.0.2', java: '21.0.1', '/newer/bin/java': '25' }),
  );
  assert.equal(java?.executable, 'java');
  assert.deepEqual(
    new Set(told.map(({ executable, version, problem }) => `${executable}: ${version ?? problem}`)),
    new Set(['/old/bin/java: 11', '/gone/bin/java: ENOENT', 'java: 21', '/newer/bin/java: 25']),
  );
});

test('a Java that hangs does not hold up one that comes before it', async () => {
  const java = await findJava(['good', 'hangs'].map(candidate), undefined, (executable) =>
    executable === 'good' ? Promise.resolve(printed('17')) : new Promise(() => undefined),
  );
  assert.equal(java?.executable, 'good');
});

test('a Java that is too old is named', async () => {
  const java = await findJava(
    ['a', 'b'].map(candidate),
    undefined,
    installed({ a: '1.8.0', b: '11' }),
  );
  assert.equal(java?.executable, 'b');
});

test('where there is no Java there is none', async () => {
  assert.equal(await findJava([candidate('java')], undefined, installed({})), undefined);
});

test('a Java that hangs, with a child that keeps its streams open, is given up', async (t) => {
  if (process.platform === 'win32') {
    t.skip('a shell script stands for the Java');
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-java-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const java = path.join(folder, 'java');
  writeFileSync(java, '#!/bin/sh\nsleep 3\n');
  chmodSync(java, 0o755);
  const before = Date.now();
  await assert.rejects(askVersion(java, 200), /no answer/);
  assert.ok(Date.now() - before < 2_000);
});
