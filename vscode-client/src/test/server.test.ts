import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import {
  createProtocolConnection,
  PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { homedir } from 'node:os';
import { findJava, listFolder, named, serverArguments } from '../java';

const home = path.resolve(__dirname, '..', '..');

test('the bundled server is started as the extension starts it, and finds what a seed has', async () => {
  const machine = {
    platform: process.platform,
    environment: process.env,
    home: homedir(),
    list: listFolder,
  };
  const java = await findJava(named(undefined, undefined, machine));
  assert.ok(java);
  const server = spawn(java.executable, serverArguments(path.join(home, 'server')));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published = new Promise<PublishDiagnosticsParams>((resolve) =>
    connection.onNotification('textDocument/publishDiagnostics', resolve),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    locale: 'ko',
  });
  await connection.sendNotification('initialized', {});
  const seed = path.join(home, '..', 'seeds', 'wire-restart.ko.txt');
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {
      uri: 'file:///wire-restart.ko.txt',
      languageId: 'plaintext',
      version: 1,
      text: readFileSync(seed, 'utf8'),
    },
  });

  const { diagnostics, version } = await published;

  assert.equal(version, 1);
  assert.ok(diagnostics.some((each) => each.code === 'duplicate-passage/restart'));
  await connection.sendRequest('shutdown');
  const exit = new Promise((resolve) => server.once('exit', resolve));
  await connection.sendNotification('exit');
  assert.equal(await exit, 0);
  connection.dispose();
});
