import * as vscode from 'vscode';
import { homedir } from 'node:os';
import { findJava, listFolder, named, OLDEST_JAVA } from './java';
import { Server } from './server';

/** Says what is missing, and helps: what to install, or where it is. */
export async function askForJava(server: Server): Promise<void> {
  const pick = vscode.l10n.t('Choose Folder…');
  const again = vscode.l10n.t('Try again');
  const log = vscode.l10n.t('Show log');
  const found = server.java;
  const missing = found
    ? vscode.l10n.t(
        'Copydesk needs Java {0} or newer; {1} is Java {2}.',
        OLDEST_JAVA,
        found.executable,
        found.version,
      )
    : vscode.l10n.t('Copydesk needs Java {0} or newer, and none was found.', OLDEST_JAVA);
  const chosen = await vscode.window.showErrorMessage(
    `${missing} ${whatToInstall()}`,
    pick,
    again,
    log,
  );
  if (chosen === pick) {
    await chooseJava(server);
  } else if (chosen === again) {
    await server.restart();
  } else if (chosen === log) {
    await vscode.commands.executeCommand('copydesk.showOutput');
  }
}

function whatToInstall(): string {
  switch (process.platform) {
    case 'win32':
      return vscode.l10n.t('Install one: winget install EclipseAdoptium.Temurin.21.JRE');
    case 'darwin':
      return vscode.l10n.t('Install one: brew install --cask temurin');
    default:
      return vscode.l10n.t(
        'Install one: sudo apt install openjdk-17-jre-headless, or your system’s like.',
      );
  }
}

/** A folder on the machine that the server runs on, which may be a remote one. */
export async function chooseJava(server: Server): Promise<void> {
  const folders = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t('The folder of a Java {0} or newer', OLDEST_JAVA),
    openLabel: vscode.l10n.t('Use this Java'),
  });
  const home = folders?.[0]?.fsPath;
  if (!home) {
    return;
  }
  const settings = vscode.workspace.getConfiguration('copydesk');
  const java = await findJava(
    named(undefined, home, {
      platform: process.platform,
      environment: {},
      home: homedir(),
      list: listFolder,
    }).filter(({ from }) => from === 'setting'),
  );
  if (!java || java.version < OLDEST_JAVA) {
    const again = vscode.l10n.t('Choose Folder…');
    const none = vscode.l10n.t('There is no Java {0} or newer in {1}.', OLDEST_JAVA, home);
    if ((await vscode.window.showErrorMessage(none, again)) === again) {
      await chooseJava(server);
    }
    return;
  }
  if (settings.get<string>('java.home') === home) {
    await server.restart();
  } else {
    await settings.update('java.home', home, vscode.ConfigurationTarget.Global);
  }
}
