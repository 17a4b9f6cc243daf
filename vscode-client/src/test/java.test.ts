import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidates, featureRelease, findJava } from '../java';

const printed = (version: string) => `openjdk version "${version}" 2026-01-01\nOpenJDK …`;

/** Answers for the Javas of a machine, and fails for all others as a machine does. */
const machine = (javas: Record<string, string>) => (executable: string) =>
  executable in javas
    ? Promise.resolve(printed(javas[executable]!))
    : Promise.reject(new Error('ENOENT'));

test('the setting comes before JAVA_HOME, and both before the PATH', () => {
  assert.deepEqual(candidates('/opt/jdk', { JAVA_HOME: '/usr/jdk' }, 'linux'), [
    '/opt/jdk/bin/java',
    '/usr/jdk/bin/java',
    'java',
  ]);
});

test('what is empty is not looked at', () => {
  assert.deepEqual(candidates('  ', { JAVA_HOME: '' }, 'darwin'), ['java']);
});

test('on Windows Java has an ending', () => {
  assert.deepEqual(candidates('C:\\jdk', {}, 'win32'), ['C:\\jdk\\bin\\java.exe', 'java.exe']);
});

test('the feature release is read from old and new version strings', () => {
  assert.equal(featureRelease(printed('1.8.0_392')), 8);
  assert.equal(featureRelease(printed('17.0.15')), 17);
  assert.equal(featureRelease(printed('25-ea')), 25);
  assert.equal(featureRelease('java version "21" 2023-09-19 LTS'), 21);
  assert.equal(featureRelease('bash: java: command not found'), undefined);
});

test('the first Java that is new enough is taken', async () => {
  const java = await findJava(
    ['/old/bin/java', '/gone/bin/java', 'java'],
    machine({ '/old/bin/java': '11.0.2', java: '21.0.1' }),
  );
  assert.deepEqual(java, { executable: 'java', version: 21 });
});

test('a Java that is too old is named', async () => {
  const java = await findJava(['a', 'b'], machine({ a: '1.8.0', b: '11' }));
  assert.deepEqual(java, { executable: 'b', version: 11 });
});

test('where there is no Java there is none', async () => {
  assert.equal(await findJava(['java'], machine({})), undefined);
});
