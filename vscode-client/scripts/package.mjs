// Packages the extension: once for every machine that has a Java, and once with a Java of its own for
// the platform of this machine. For another platform, name a JDK of the same version as the one that
// builds: COPYDESK_JDKS="win32-x64=/jdks/windows,darwin-arm64=/jdks/mac".
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const runtime = path.join(home, 'runtime');
const target = path.join(home, 'target');
const maker = path.join(home, '../server/cli/src/build/JavaRuntime.java');
const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

function pack(name, ...options) {
  const to = path.join(target, name);
  execFileSync(
    process.execPath,
    [
      path.join(home, 'node_modules/@vscode/vsce/vsce'),
      ...['package', '--no-dependencies', '--out', to, ...options],
    ],
    { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  console.log(`${name}: ${(statSync(to).size / 1e6).toFixed(1)} MB`);
}

mkdirSync(target, { recursive: true });
rmSync(runtime, { recursive: true, force: true });
pack('copydesk.vsix');

const own = `${process.platform}-${process.arch}`;
const jdks = (process.env.COPYDESK_JDKS ?? '')
  .split(',')
  .filter(Boolean)
  .map((each) => each.split('='));
for (const [platform, jdk] of [[own], ...jdks]) {
  const made = path.join(target, `runtime-${platform}`);
  execFileSync(java, [maker, made, ...(jdk ? [jdk] : [])], { stdio: 'inherit' });
  renameSync(made, runtime);
  try {
    pack(`copydesk-${platform}.vsix`, '--target', platform);
  } finally {
    rmSync(runtime, { recursive: true, force: true });
  }
}
