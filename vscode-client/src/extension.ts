import * as vscode from 'vscode';
import { LanguageClient, State } from 'vscode-languageclient/node';
import { candidates, findJava, Java, OLDEST_JAVA, serverArguments } from './java';

const SELECTOR = ['markdown', 'plaintext', 'html'].flatMap((language) => [
  { scheme: 'file', language },
  { scheme: 'untitled', language },
]);

let client: LanguageClient | undefined;

/** Starts and stops follow one another, however fast they are asked for. */
let turn: Promise<void> = Promise.resolve();

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Copydesk', { log: true });
  const status = vscode.languages.createLanguageStatusItem('copydesk.status', SELECTOR);
  status.name = 'Copydesk';
  const restart = () => (turn = turn.then(stop).then(() => start(context, output, status)));
  context.subscriptions.push(
    output,
    status,
    vscode.commands.registerCommand('copydesk.restart', restart),
    vscode.commands.registerCommand('copydesk.showOutput', () => output.show()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.java.home')) {
        void restart();
      }
    }),
  );
  await restart();
}

export function deactivate(): Promise<void> {
  return (turn = turn.then(stop));
}

async function start(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  status: vscode.LanguageStatusItem,
): Promise<void> {
  show(status, State.Starting);
  const setting = vscode.workspace.getConfiguration('copydesk').get<string>('java.home');
  const java = await findJava(candidates(setting, process.env));
  if (!java || java.version < OLDEST_JAVA) {
    show(status, State.Stopped);
    void askForJava(java);
    return;
  }
  output.info(`Java ${java.version}: ${java.executable}`);
  const started = new LanguageClient(
    'copydesk',
    'Copydesk',
    {
      command: java.executable,
      args: serverArguments(context.asAbsolutePath('server')),
    },
    { documentSelector: SELECTOR, outputChannel: output, traceOutputChannel: output },
  );
  client = started;
  started.onDidChangeState((change) => show(status, change.newState));
  try {
    await started.start();
  } catch (error) {
    show(status, State.Stopped);
    const reason = error instanceof Error ? error.message : String(error);
    output.error(reason);
    void sayItFailed(output, reason);
  }
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  try {
    await running?.dispose();
  } catch {
    // it had ended by itself
  }
}

function show(status: vscode.LanguageStatusItem, state: State): void {
  status.busy = state === State.Starting;
  status.severity =
    state === State.Stopped
      ? vscode.LanguageStatusSeverity.Error
      : vscode.LanguageStatusSeverity.Information;
  status.text =
    state === State.Starting
      ? vscode.l10n.t('Copydesk is starting')
      : state === State.Running
        ? vscode.l10n.t('Copydesk is reading along')
        : vscode.l10n.t('Copydesk is not running');
  status.command = { command: 'copydesk.restart', title: vscode.l10n.t('Restart') };
}

async function askForJava(found: Java | undefined): Promise<void> {
  const choose = vscode.l10n.t('Choose Java…');
  const again = vscode.l10n.t('Try again');
  const chosen = await vscode.window.showErrorMessage(
    found
      ? vscode.l10n.t(
          'Copydesk needs Java 17 or newer; {0} is Java {1}.',
          found.executable,
          found.version,
        )
      : vscode.l10n.t('Copydesk needs Java 17 or newer, and none was found.'),
    choose,
    again,
  );
  if (chosen === choose) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'copydesk.java.home');
  } else if (chosen === again) {
    await vscode.commands.executeCommand('copydesk.restart');
  }
}

async function sayItFailed(output: vscode.OutputChannel, reason: string): Promise<void> {
  const details = vscode.l10n.t('Show output');
  const message = vscode.l10n.t('Copydesk could not be started: {0}', reason);
  if ((await vscode.window.showErrorMessage(message, details)) === details) {
    output.show();
  }
}
