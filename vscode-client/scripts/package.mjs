// Packages the extension: once for every machine that has a Java, and once with a Java of its own for
// the platform of this machine. For another platform, name a JDK of the same version as the one that
// builds: COPYDESK_JDKS="win32-x64=/jdks/windows,darwin-arm64=/jdks/mac". Where the sources can be had
// is named with COPYDESK_REPOSITORY=https://…; without it the stores show no such links.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const runtime = path.join(home, 'runtime');
const target = path.join(home, 'target');
const maker = path.join(home, '../server/cli/src/build/JavaRuntime.java');
const repository = process.env.COPYDESK_REPOSITORY?.replace(/(\.git|\/)$/, '');
/** Pictures of a README can only be linked to where the tool knows how a host names files. */
const links = [
  ...(repository ? [] : ['--allow-missing-repository']),
  ...(/^https:\/\/git(hub|lab)\.com\//.test(repository) ? [] : ['--no-rewrite-relative-links']),
];
const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

function pack(name, ...options) {
  const to = path.join(target, name);
  execFileSync(
    process.execPath,
    [
      path.join(home, 'node_modules/@vscode/vsce/vsce'),
      ...['package', '--no-dependencies', '--out', to, ...options],
      ...links,
    ],
    { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  console.log(`${name}: ${(statSync(to).size / 1e6).toFixed(1)} MB`);
}

mkdirSync(target, { recursive: true });
rmSync(runtime, { recursive: true, force: true });
const manifest = path.join(home, 'package.json');
const unnamed = readFileSync(manifest);
if (repository) {
  writeFileSync(manifest, JSON.stringify(named(JSON.parse(unnamed), repository), null, 2));
}
try {
  packAll();
} finally {
  if (repository) {
    writeFileSync(manifest, unnamed);
  }
}

function named(own, url) {
  return {
    ...own,
    homepage: `${url}#readme`,
    repository: { type: 'git', url: `${url}.git`, directory: 'vscode-client' },
    bugs: { url: `${url}/issues` },
  };
}

function packAll() {
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
}
