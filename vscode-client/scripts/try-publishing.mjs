// Publishes what was packaged to a registry that is none: what Open VSX and the Marketplace would get,
// sent by their own tools, looked at here. Nothing leaves this machine.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const home = fileURLToPath(new URL('..', import.meta.url));
const { readVSIXPackage } = createRequire(import.meta.url)('@vscode/vsce/out/zip');
const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));

/** More than these the Marketplace does not take. */
const MOST_KEYWORDS = 30;
const MOST_BYTES = 200e6;

let got;
const registry = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) {
    parts.push(part);
  }
  got = { url: request.url, bytes: Buffer.concat(parts) };
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ namespace: 'copydesk', name: 'copydesk', version }));
});
await new Promise((listening) => registry.listen(0, '127.0.0.1', listening));

try {
  const packages = readdirSync(path.join(home, 'target')).filter((each) =>
    /^copydesk.*\.vsix$/.test(each),
  );
  assert.ok(packages.length >= 2, 'one for every machine and one for this one');
  for (const name of packages) {
    const file = path.join(home, 'target', name);
    const { manifest, xmlManifest } = await readVSIXPackage(file);
    assert.equal(manifest.version, version);
    assert.equal(manifest.publisher, 'copydesk');
    assert.ok(manifest.icon && manifest.license && manifest.keywords.length <= MOST_KEYWORDS);
    const { TargetPlatform: platform } = xmlManifest.PackageManifest.Metadata[0].Identity[0].$;
    assert.equal(name, platform ? `copydesk-${platform}.vsix` : 'copydesk.vsix');

    await promisify(execFile)(
      process.execPath,
      [
        path.join(home, 'node_modules/.bin/ovsx'),
        ...['publish', file, '--pat', 'none'],
        ...['--registryUrl', `http://127.0.0.1:${registry.address().port}`],
      ],
      { cwd: home },
    );
    assert.match(got.url, /^\/api\/-\/publish\?token=none$/);
    const bytes = readFileSync(file);
    assert.ok(bytes.length < MOST_BYTES);
    assert.ok(got.bytes.equals(bytes), `${name} arrives as it is`);
  }
} finally {
  registry.close();
}
