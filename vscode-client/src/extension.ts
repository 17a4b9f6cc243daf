import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { CodeAction, CodeActionParams, Command } from 'vscode-languageserver-protocol';
import type { Middleware } from 'vscode-languageclient/node';
import { WorkspaceCheck } from './checkWorkspace';
import { askFirst, offered, Pair, Question } from './codeActions';
import { Comparison, PASSAGE_SCHEME } from './compare';
import { StyleCompletion } from './completion';
import { confirmFix } from './confirm';
import { findingsIn, SELECTOR } from './drafts';
import { fixAllHere, fixAllInWorkspace } from './fixAll';
import { newHouseStyle } from './houseStyle';
import { IGNORE, ignoreAtCaret, ignoreWithReason } from './ignore';
import { askForJava } from './noJava';
import { PAGE_SCHEME, RulePages, withRenderedPage } from './pages';
import { CleanPaste } from './paste';
import { Server } from './server';
import { SharedPassages } from './sharedPassages';
import { StatusItem } from './status';
import { withoutRepetition } from './words';

/** What is read when the server starts. */
const NEED_RESTART = ['java.home', 'check.when', 'check.workspace', 'archive'];

let server: Server | undefined;

/** Does not wait for the server: the window does not, either. */
export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('Copydesk', { log: true });
  const started = new Server(context, output, middleware());
  server = started;
  const pages = new RulePages(context.asAbsolutePath('server/docs'));
  const comparison = new Comparison();
  const check = new WorkspaceCheck(started);
  const paste = new CleanPaste(started);
  const shared = new SharedPassages();
  const command = (name: string, run: (...args: never[]) => unknown) =>
    vscode.commands.registerCommand(`copydesk.${name}`, run);
  context.subscriptions.push(
    output,
    new StatusItem(started, (rule) => pages.name(rule)),
    check,
    paste,
    shared,
    vscode.workspace.registerTextDocumentContentProvider(PAGE_SCHEME, pages),
    vscode.workspace.registerTextDocumentContentProvider(PASSAGE_SCHEME, comparison),
    vscode.window.registerTreeDataProvider('copydesk.sharedPassages', shared),
    vscode.languages.registerDocumentPasteEditProvider(SELECTOR, paste, {
      providedPasteEditKinds: [CleanPaste.KIND],
      pasteMimeTypes: ['text/plain'],
    }),
    vscode.languages.registerCompletionItemProvider(
      StyleCompletion.SELECTOR,
      new StyleCompletion(started),
      ' ',
    ),
    command('restart', () => started.restart()),
    command('showOutput', () => output.show()),
    command('askForJava', () => askForJava(started)),
    command('fixAll', () => fixAllHere(started)),
    command('fixAllInWorkspace', () => fixAllInWorkspace(started)),
    command('checkWorkspace', () => check.run()),
    command('ignoreHere', () => ignoreAtCaret(started)),
    command('newHouseStyle', () => newHouseStyle(started)),
    command('pasteClean', () => paste.paste()),
    command('confirmFix', (question: Question) => confirmFix(started, question)),
    command('compare', (pair: Pair) => comparison.show(pair)),
    command('explain', (code?: string, link?: string) =>
      code
        ? pages.open(code, link ? vscode.Uri.parse(link, true) : undefined)
        : pages.explainAtCaret(),
    ),
    command('openSample', () => openSample(context)),
    started.onDidChange((condition) => {
      if (condition === 'no-java') {
        void askForJava(started);
      }
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (NEED_RESTART.some((name) => change.affectsConfiguration(`copydesk.${name}`))) {
        check.clear();
        void started.restart();
      }
    }),
  );
  void started.restart();
}

export async function deactivate(): Promise<void> {
  await server?.dispose();
}

function middleware(): Middleware {
  return {
    async sendRequest(type, param, token, next) {
      const method = typeof type === 'string' ? type : type.method;
      const answer = await next(type, param, token);
      if (method === 'textDocument/codeAction') {
        const { uri } = (param as CodeActionParams).textDocument;
        return offered(answer as (Command | CodeAction)[] | null, uri) as typeof answer;
      }
      if (method === 'codeAction/resolve') {
        const uri = ((param as CodeAction).data as { uri?: string } | undefined)?.uri;
        return uri ? (askFirst(answer as CodeAction, uri) as typeof answer) : answer;
      }
      return answer;
    },
    workspace: {
      // The new server asks for all settings by itself.
      didChangeConfiguration: (sections, next) =>
        server?.isRestarting ? Promise.resolve() : next(sections),
    },
    async executeCommand(name, args, next): Promise<unknown> {
      if (name === IGNORE && server) {
        return ignoreWithReason(server, args);
      }
      return (await next(name, args)) as unknown;
    },
    provideDocumentSymbols(document, token, next) {
      const wanted = vscode.workspace.getConfiguration('copydesk').get('outline') !== false;
      return wanted ? next(document, token) : [];
    },
    async provideHover(document, position, token, next) {
      const hover = await next(document, position, token);
      const messages = findingsIn(document.uri)
        .filter(({ range }) => range.contains(position))
        .map(({ message }) => message);
      hover?.contents.forEach((content) => {
        if (content instanceof vscode.MarkdownString) {
          content.value = withoutRepetition(content.value, messages);
        }
      });
      return hover;
    },
    async provideDiagnostics(document, previous, token, next) {
      const report = await next(document, previous, token);
      if (report && 'items' in report) {
        report.items.forEach(withRenderedPage);
      }
      return report;
    },
    provideWorkspaceDiagnostics(ids, token, reporter, next) {
      return WorkspaceCheck.isAutomatic()
        ? next(ids, token, (chunk) => {
            chunk?.items.forEach((item) => {
              if ('items' in item) {
                item.items.forEach(withRenderedPage);
              }
            });
            reporter(chunk);
          })
        : { items: [] };
    },
  };
}

/** A draft to try things on, which belongs to nobody and is saved nowhere. */
async function openSample(context: vscode.ExtensionContext): Promise<void> {
  const own = vscode.env.language.startsWith('ko') ? 'ko' : 'en';
  const content = readFileSync(context.asAbsolutePath(`media/sample.${own}.txt`), 'utf8');
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
  await vscode.window.showTextDocument(document);
}
