import { homedir } from 'node:os';
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  LanguageClientOptions,
  Middleware,
  State,
} from 'vscode-languageclient/node';
import {
  Answer,
  findJava,
  Java,
  listFolder,
  Machine,
  named,
  OLDEST_JAVA,
  programArguments,
  serverArguments,
  wellKnown,
} from './java';
import { SELECTOR } from './drafts';

export type Condition = 'starting' | 'running' | 'stopped' | 'no-java';

/** How often a server that ends by itself is started again within three minutes. */
const PATIENCE = 4;

/** The language server: found, started, stopped, and asked. */
export class Server implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Condition>();
  readonly onDidChange = this.changed.event;
  condition: Condition = 'starting';
  /** The newest Java that was found, though it be too old. */
  java: Java | undefined;

  private client: LanguageClient | undefined;
  private ends: number[] = [];
  private restarts = 0;

  /** Starts and stops follow one another, however fast they are asked for. */
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly output: vscode.LogOutputChannel,
    private readonly middleware: Middleware,
  ) {}

  restart(): Promise<void> {
    this.restarts++;
    const begun = this.turn.then(() => this.stop()).then(() => this.start());
    return (this.turn = begun.finally(() => this.restarts--));
  }

  /** Whether what is told to the server now would be told to one that is on its way out. */
  get isRestarting(): boolean {
    return this.restarts > 0;
  }

  /** The client of a server that runs; undefined where there is none. */
  async ready(): Promise<LanguageClient | undefined> {
    await this.turn;
    return this.client?.state === State.Running ? this.client : undefined;
  }

  /** How the command line program is started with some arguments; undefined without a Java. */
  async program(...args: string[]): Promise<{ command: string; args: string[] } | undefined> {
    await this.turn;
    return this.java && this.java.version >= OLDEST_JAVA
      ? { command: this.java.executable, args: [...programArguments(this.distribution), ...args] }
      : undefined;
  }

  async dispose(): Promise<void> {
    await (this.turn = this.turn.then(() => this.stop()));
    this.changed.dispose();
  }

  private get distribution(): string {
    return this.context.asAbsolutePath('server');
  }

  private async start(): Promise<void> {
    this.become('starting');
    const java = await this.findJava();
    this.java = java;
    if (!java || java.version < OLDEST_JAVA) {
      this.become('no-java');
      return;
    }
    const started = new LanguageClient(
      'copydesk',
      'Copydesk',
      { command: java.executable, args: serverArguments(this.distribution) },
      this.options(),
    );
    this.client = started;
    started.onDidChangeState(({ newState }) => {
      if (this.client === started) {
        this.become(
          newState === State.Running
            ? 'running'
            : newState === State.Starting
              ? 'starting'
              : 'stopped',
        );
      }
    });
    try {
      await started.start();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.output.error(reason);
      this.become('stopped');
      void this.sayItFailed(reason);
    }
  }

  private options(): LanguageClientOptions {
    const settings = vscode.workspace.getConfiguration('copydesk');
    const when = settings.get<string>('check.when');
    const archive = settings.get<string>('archive')?.trim();
    return {
      // A person's, never a workspace's: the setting is of the machine.
      ...(archive ? { initializationOptions: { archive } } : {}),
      documentSelector: SELECTOR,
      outputChannel: this.output,
      traceOutputChannel: this.output,
      middleware: this.middleware,
      diagnosticPullOptions: { onChange: when !== 'save', onSave: true },
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => this.ended(),
      },
    };
  }

  /** A server that ended by itself is started again, unless it does so all the time. */
  private ended() {
    const now = Date.now();
    this.ends = [...this.ends.filter((end) => now - end < 180_000), now];
    if (this.ends.length <= PATIENCE) {
      this.output.warn('The server ended and is started again.');
      return { action: CloseAction.Restart, handled: true };
    }
    const reason = vscode.l10n.t('it ended {0} times within three minutes', this.ends.length);
    this.output.error(reason);
    this.ends = [];
    void this.sayItFailed(reason);
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  private async stop(): Promise<void> {
    const running = this.client;
    this.client = undefined;
    if (!running) {
      return;
    }
    try {
      if (running.needsStop()) {
        await running.stop();
      }
      await running.dispose();
    } catch (error) {
      this.output.info(`The server had ended: ${error instanceof Error ? error.message : error}`);
    }
  }

  private async findJava(): Promise<Java | undefined> {
    const machine: Machine = {
      platform: process.platform,
      environment: process.env,
      home: homedir(),
      list: listFolder,
    };
    const runtime = this.context.asAbsolutePath('runtime');
    const setting = vscode.workspace.getConfiguration('copydesk').get<string>('java.home');
    const tell = (answer: Answer) => this.log(answer);
    let java = await findJava(
      named(existsSync(runtime) ? runtime : undefined, setting, machine),
      tell,
    );
    if (!java || java.version < OLDEST_JAVA) {
      const elsewhere = await findJava(wellKnown(machine), tell);
      java = elsewhere && elsewhere.version > (java?.version ?? 0) ? elsewhere : java;
    }
    this.output.info(
      java && java.version >= OLDEST_JAVA
        ? `Taken: Java ${java.version}, ${java.executable}`
        : `No Java ${OLDEST_JAVA} or newer was found.`,
    );
    return java;
  }

  private log(answer: Answer): void {
    const what = answer.version === undefined ? answer.problem : `Java ${answer.version}`;
    this.output.info(`Java of ${answer.from}: ${answer.executable}: ${what}`);
  }

  private become(condition: Condition): void {
    this.condition = condition;
    this.changed.fire(condition);
  }

  private async sayItFailed(reason: string): Promise<void> {
    const log = vscode.l10n.t('Show log');
    const again = vscode.l10n.t('Try again');
    const message = vscode.l10n.t('Copydesk could not be started: {0}', reason);
    const chosen = await vscode.window.showErrorMessage(message, log, again);
    if (chosen === log) {
      this.output.show();
    } else if (chosen === again) {
      await this.restart();
    }
  }
}
