// Gathers the licences of what others wrote and the extension brings along: the libraries of the client
// that were bundled, what the server's distribution says of its own, and the Java runtime's.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const meta = JSON.parse(readFileSync(path.join(home, 'dist/meta.json'), 'utf8'));
const packages = new Set(
  Object.keys(meta.inputs)
    .map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
    .filter(Boolean),
);
const parts = [
  'THIRD-PARTY NOTICES',
  'The language server in the folder "server" lists its libraries in server/THIRD-PARTY-NOTICES.md, ' +
    'with their licences in server/licenses. Where the extension brings a Java runtime along, its ' +
    'licences lie in runtime/legal. The client itself holds:',
];
for (const folder of [...packages].sort()) {
  const at = path.join(home, folder);
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(at, 'package.json'), 'utf8'),
  );
  const file = readdirSync(at).find((each) => /^licen[sc]e/i.test(each));
  if (!file) {
    throw new Error(`${name} has no licence to pass on`);
  }
  parts.push(
    `${'-'.repeat(70)}\n${name} ${version} (${license})\n\n${readFileSync(path.join(at, file), 'utf8').trim()}`,
  );
}
if (existsSync(path.join(home, 'server')) && !existsSync(path.join(home, 'server/licenses'))) {
  console.warn('The distribution of the server holds no licences.');
}
writeFileSync(path.join(home, 'THIRD-PARTY-NOTICES.txt'), `${parts.join('\n\n')}\n`);
