#!/usr/bin/env node
'use strict';
// Starts Copydesk with the Java that came with it for this platform, else with the machine's own.

const { spawn } = require('node:child_process');
const path = require('node:path');

const home = path.join(__dirname, '..', 'server');
const windows = process.platform === 'win32';

/** The Java of the optional package for this platform; undefined where it was not installed. */
function ownJava() {
  try {
    const found = require.resolve(`@copydesk/java-${process.platform}-${process.arch}/package.json`);
    return path.join(path.dirname(found), 'runtime');
  } catch {
    return undefined;
  }
}

/** What the launcher for Windows does: its own language would take apart what is passed to it. */
function onWindows(args, env) {
  const java = env.JAVA_HOME ? path.join(env.JAVA_HOME, 'bin', 'java.exe') : 'java.exe';
  const options = (env.COPYDESK_JAVA_OPTIONS ?? '').split(' ').filter(Boolean);
  return spawn(
    java,
    ['-Xshare:auto', '-Xlog:disable', '-XX:-UsePerfData', '-XX:+UseSerialGC', '-Xss8m',
      '-XX:TieredStopAtLevel=1', ...(args[0] === 'lsp' ? ['-Xms32m'] : []),
      `-Dcopydesk.home=${home}`, `-Dcopydesk.language=${env.LANG ?? ''}`, '-Dcopydesk.exit=64',
      ...options, '-jar', path.join(home, 'lib', 'copydesk-cli.jar'), ...args],
    { stdio: 'inherit', env });
}

const env = { ...process.env };
const java = ownJava();
if (java) {
  env.JAVA_HOME = java;
}
const args = process.argv.slice(2);
const child = windows
  ? onWindows(args, env)
  : spawn(path.join(home, 'bin', 'copydesk'), args, { stdio: 'inherit', env });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
child.on('error', (error) => {
  console.error(`copydesk: cannot be started: ${error.message}`);
  process.exit(2);
});
child.on('exit', (code, signal) => {
  if (signal) {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  } else if (windows) {
    // As in the launcher: Java's own 1 means that it did not start, not that something was found.
    process.exit(code >= 64 && code <= 66 ? code - 64 : 2);
  } else {
    process.exit(code);
  }
});
