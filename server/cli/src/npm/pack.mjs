// Packs the distribution for npm: "copydesk", and for the platform that this runs on the package
// with the Java that it needs.
//
// node pack.mjs DISTRIBUTION RUNTIME OUT, where RUNTIME was made by src/build/JavaRuntime.java.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [distribution, runtime, out] = process.argv.slice(2).map((given) => path.resolve(given));
const here = path.dirname(fileURLToPath(import.meta.url));

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];

/** The bill of materials says which version the build made. */
const version = execFileSync(path.join(runtime, 'bin', 'java'),
  ['-jar', path.join(distribution, 'lib', 'copydesk-cli.jar'), '--version'], { encoding: 'utf8' })
  .trim().split(' ')[1];

const common = {
  version,
  license: 'EPL-2.0',
  description: 'A copy desk for article drafts: boilerplate, duplicated passages, quotes without a source.',
};

function pack(folder, manifest) {
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  execFileSync('npm', ['pack', '--silent', '--pack-destination', out], { cwd: folder, shell: process.platform === 'win32' });
}

rmSync(out, { recursive: true, force: true });

const program = path.join(out, 'copydesk');
mkdirSync(program, { recursive: true });
cpSync(path.join(here, 'bin'), path.join(program, 'bin'), { recursive: true });
cpSync(path.join(here, 'README.md'), path.join(program, 'README.md'));
cpSync(path.join(distribution, 'LICENSE'), path.join(program, 'LICENSE'));
// A class archive is bound to the Java and the folder that it was made for.
cpSync(distribution, path.join(program, 'server'),
  { recursive: true, filter: (source) => !/\.jsa(\.home|\.aot)?$/.test(source) });
pack(program, {
  name: 'copydesk',
  ...common,
  bin: { copydesk: 'bin/copydesk.js' },
  files: ['bin', 'server'],
  engines: { node: '>=18' },
  optionalDependencies: Object.fromEntries(PLATFORMS.map((each) => [`@copydesk/java-${each}`, version])),
});

const java = path.join(out, `java-${process.platform}-${process.arch}`);
mkdirSync(java, { recursive: true });
cpSync(runtime, path.join(java, 'runtime'), { recursive: true, verbatimSymlinks: false, dereference: true });
pack(java, {
  name: `@copydesk/java-${process.platform}-${process.arch}`,
  ...common,
  description: `The Java that copydesk runs on, for ${process.platform} on ${process.arch}.`,
  license: 'GPL-2.0-only WITH Classpath-exception-2.0',
  os: [process.platform],
  cpu: [process.arch],
  files: ['runtime'],
});

for (const name of readdirSync(out).filter((each) => each.endsWith('.tgz'))) {
  console.log(path.join(out, name));
}
